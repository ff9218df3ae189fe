import ConformancePaging
import LoopbackServer
import Testing

@Suite("paging: the items of all pages")
struct PagingTests {
  /// A server with so many names, which sends at most three of them, whatever is asked for.
  private func names(_ count: Int) throws -> LoopbackServer {
    try LoopbackServer { request in
      let offset = request.number("offset") ?? 0
      let limit = min(request.number("limit") ?? 3, 3)
      let names = (0..<count).dropFirst(offset).prefix(limit).map { "\"n\($0)\"" }
      return .json("[\(names.joined(separator: ","))]")
    }
  }

  /// A server with so many runs, which sends at most three of them and says how many there are.
  private func runs(_ count: Int) throws -> LoopbackServer {
    try LoopbackServer { request in
      let body = try? JSONValue(parsing: request.body)
      let offset = request.number("offset") ?? body?["pageOffset"]?.intValue ?? 0
      let limit = min(request.number("limit") ?? body?["pageLimit"]?.intValue ?? 3, 3)
      let runs = (0..<count).dropFirst(offset).prefix(limit).map { #"{"id":"\#($0)"}"# }
      return .json(#"{"runs":[\#(runs.joined(separator: ","))],"total_entries":\#(count)}"#)
    }
  }

  private func ids(_ runs: PagedItems<Run, JSONValue>) async throws -> [String?] {
    var ids: [String?] = []
    for try await run in runs { ids.append(run.id) }
    return ids
  }

  @Test("A server that sends fewer than it is asked for is asked again, until the total is reached")
  func query() async throws {
    let server = try runs(7)
    let all = DefaultApi(at: server).allRuns(
      project: "p",
      owner: "o",
      pageSize: 100,
      state: "done"
    )
    #expect(try await ids(all) == ["0", "1", "2", "3", "4", "5", "6"])
    let query = "GET /projects/p/runs?owner=o&limit=100"
    #expect(
      server.sent == [
        Sent(query + "&state=done"),
        Sent(query + "&offset=3&state=done"),
        Sent(query + "&offset=6&state=done"),
      ]
    )
  }

  @Test("No more than the greatest number is asked for, or handed over")
  func maximumCount() async throws {
    let server = try runs(100)
    let api = DefaultApi(at: server)
    let all = { api.allRuns(project: "p", owner: "o", pageSize: 3, maximumCount: $0, offset: 10) }
    #expect(try await ids(all(4)) == ["10", "11", "12", "13"])
    #expect(
      server.sent.map(\.line) == [
        "GET /projects/p/runs?owner=o&limit=3&offset=10",
        "GET /projects/p/runs?owner=o&limit=1&offset=13",
      ]
    )
    #expect(try await ids(all(0)) == [])
    #expect(server.sent.count == 2)
    // The server's own page is longer than what is wanted.
    let short = api.allRuns(project: "p", owner: "o", maximumCount: 2)
    #expect(try await ids(short) == ["0", "1"])
    #expect(server.sent.last?.line == "GET /projects/p/runs?owner=o")
  }

  @Test("A body that says which page is wanted keeps what else it says")
  func body() async throws {
    let server = try runs(4)
    let query = RunQuery(states: ["done"], pageLimit: 2, pageOffset: 1)
    #expect(try await ids(DefaultApi(at: server).allRuns2(runQuery: query)) == ["1", "2", "3"])
    #expect(
      server.sent == [
        .json("POST /runs/query", #"{"states":["done"],"pageLimit":2,"pageOffset":1}"#),
        .json("POST /runs/query", #"{"states":["done"],"pageLimit":2,"pageOffset":3}"#),
      ]
    )
    #expect(
      try await ids(DefaultApi(at: server).allRuns2(runQuery: query, pageSize: 3))
        == ["1", "2", "3"]
    )
    #expect(server.sent.last?.body == #"{"states":["done"],"pageLimit":3,"pageOffset":1}"#)
  }

  @Test("A list of which nobody says how long it is ends with an empty page", arguments: [0, 3, 4])
  func bareList(count: Int) async throws {
    let server = try names(count)
    var names: [String] = []
    for try await name in DefaultApi(at: server).allNames() { names.append(name) }
    #expect(names == (0..<count).map { "n\($0)" })
    #expect(server.sent.count == [0: 1, 3: 2, 4: 3][count])
  }

  @Test("Names that are taken, and other integers")
  func otherNames() async throws {
    let server = try LoopbackServer.json(#"{"entries":["a","b"],"totalCount":4}"#)
    let all = DefaultApi(at: server).allEntries2(pageSize2: 2, pageSize: "s", entries: "e")
    var entries: [String] = []
    for try await entry in all { entries.append(entry) }
    #expect(entries == ["a", "b", "a", "b"])
    #expect(
      server.sent.map(\.line) == [
        "GET /entries?pageLimit=2&page_size=s&entries=e",
        "GET /entries?pageLimit=2&page-offset=2&page_size=s&entries=e",
      ]
    )
  }

  @Test("Pages are fetched on demand, and each iteration begins anew")
  func onDemand() async throws {
    let server = try runs(100)
    let all = DefaultApi(at: server).allRuns(project: "p", owner: "o")
    var iterator = all.makeAsyncIterator()
    #expect(server.sent.isEmpty)
    for _ in 0..<3 { _ = try await iterator.next() }
    #expect(server.sent.count == 1)
    #expect(try await iterator.next()?.id == "3")
    #expect(server.sent.count == 2)
    for try await run in all {
      #expect(run.id == "0")
      break
    }
    #expect(server.sent.count == 3)
  }

  @Test("An error is the operation's own, and the page can be asked for again")
  func failure() async throws {
    let server = try LoopbackServer { request in
      request.number("offset") == 1
        ? .json("{}", status: 404) : .json(#"{"runs":[{"id":"0"}],"total_entries":2}"#)
    }
    let all = DefaultApi(at: server).allRuns(project: "p", owner: "o")
    var iterator = all.makeAsyncIterator()
    #expect(try await iterator.next()?.id == "0")
    for _ in 0..<2 {
      do throws(APIError) {
        _ = try await iterator.next()
        Issue.record("There is no second page.")
      } catch {
        #expect(error.operationID == "get_runs")
        #expect(error.status == .notFound)
      }
    }
    #expect(server.sent.count == 3)
  }
}

extension ReceivedRequest {
  fileprivate func number(_ name: String) -> Int? {
    let fields = query.split(separator: "&")
    return fields.first { $0.hasPrefix("\(name)=") }.flatMap { Int($0.dropFirst(name.count + 1)) }
  }
}
