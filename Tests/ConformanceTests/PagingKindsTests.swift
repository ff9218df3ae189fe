import ConformancePagingKinds
import LoopbackServer
import Testing

@Suite("paging-kinds: pages by cursors, items, numbers and links")
struct PagingKindsTests {
  private func ids(_ items: PagedItems<Item, JSONValue>) async throws -> String {
    var ids: [String] = []
    for try await item in items { ids.append(item.id) }
    return ids.joined()
  }

  /// Items called `a`, `b` and so on, as JSON.
  private static func items(_ ids: some Sequence<Character>) -> String {
    "[" + ids.map { #"{"id":"\#($0)"}"# }.joined(separator: ",") + "]"
  }

  @Test("A token of the page before, of which the last page has none; a page may be empty")
  func cursors() async throws {
    let server = try LoopbackServer { request in
      switch request.value("page_token") {
      case nil: .json(#"{"items":\#(Self.items("ab")),"next_page_token":"x/1"}"#)
      case "x%2F1": .json(#"{"items":[],"next_page_token":"x2"}"#)
      default: .json(#"{"items":\#(Self.items("c")),"next_page_token":""}"#)
      }
    }
    let api = DefaultApi(at: server)
    #expect(try await ids(api.allCursorItems(pageSize: 2, kind: "k")) == "abc")
    #expect(
      server.sent.map(\.line) == [
        "GET /cursors?page_size=2&kind=k", "GET /cursors?page_token=x%2F1&page_size=2&kind=k",
        "GET /cursors?page_token=x2&page_size=2&kind=k",
      ]
    )
    #expect(try await ids(api.allCursorItems(pageToken: "x2")) == "c")
    #expect(server.sent.last?.line == "GET /cursors?page_token=x2")
    #expect(try await ids(api.allCursorItems(maximumCount: 2)) == "ab")
    #expect(server.sent.count == 5)
  }

  @Test("A server that repeats its token comes to an end")
  func sameCursor() async throws {
    let server = try LoopbackServer.json(#"{"items":\#(Self.items("a")),"next_page_token":"x"}"#)
    #expect(try await ids(DefaultApi(at: server).allCursorItems()) == "aa")
  }

  @Test("Behind the last item of the page before, until there are no more")
  func lastItem() async throws {
    let server = try LoopbackServer { request in
      switch request.value("starting_after") {
      case nil: .json(#"{"data":\#(Self.items("ab")),"has_more":true}"#)
      default: .json(#"{"data":\#(Self.items("c")),"has_more":false}"#)
      }
    }
    #expect(try await ids(DefaultApi(at: server).allAfterItems(pageSize: 2)) == "abc")
    #expect(
      server.sent.map(\.line) == ["GET /after?limit=2", "GET /after?starting_after=b&limit=2"]
    )
  }

  @Test("By number, from the first on, which is not said, or from another")
  func numbers() async throws {
    let server = try LoopbackServer { request in
      let page = request.value("page").flatMap { Int($0) } ?? 0
      let items = Self.items("abcde".dropFirst(2 * page).prefix(2))
      return .json(#"{"items":\#(items),"meta":{"total_pages":3}}"#)
    }
    let api = DefaultApi(at: server)
    #expect(try await ids(api.allNumberedItems(pageSize: 2)) == "abcde")
    #expect(
      server.sent.map(\.line) == [
        "GET /numbers?per_page=2", "GET /numbers?page=1&per_page=2",
        "GET /numbers?page=2&per_page=2",
      ]
    )
    #expect(try await ids(api.allNumberedItems(page: 1)) == "cde")
    #expect(server.sent.count == 5)
  }

  @Test("By the field Link, to wherever it leads on the same server")
  func linkField() async throws {
    let server = try LoopbackServer { request in
      switch request.target {
      case "/v1/linked?per_page=2":
        .json(
          Self.items("ab"),
          headers: [
            "Link":
              #"</v1/linked?page=1>; rel="prev", <http://\#(request.host)/v1/x/2?per_page=2&p=%2C>; rel="next last""#
          ]
        )
      default: .json(Self.items("c"), headers: ["Link": #"</v1/linked>; rel=first"#])
      }
    }
    let api = DefaultApi(
      configuration: .init(
        server: server.url + "/v1",
        authentication: .bearer("secret"),
        timeout: .seconds(120)
      )
    )
    #expect(try await ids(api.allLinkedItems(pageSize: 2)) == "abc")
    #expect(
      server.sent.map(\.line) == ["GET /v1/linked?per_page=2", "GET /v1/x/2?per_page=2&p=%2C"]
    )
    #expect(server.sent.allSatisfy { $0.fields["authorization"] == "Bearer secret" })
  }

  @Test("By a URL in the page, whole or relative")
  func links() async throws {
    let server = try LoopbackServer { request in
      switch request.value("cursor") {
      case nil: .json(#"{"data":\#(Self.items("a")),"links":{"next":"?cursor=1"}}"#)
      case "1":
        .json(
          #"{"data":\#(Self.items("b")),"links":{"next":"http://\#(request.host)/next?cursor=2"}}"#
        )
      default: .json(#"{"data":\#(Self.items("c")),"links":{"next":null}}"#)
      }
    }
    #expect(try await ids(DefaultApi(at: server).allNextItems(pageSize: 1)) == "abc")
    #expect(
      server.sent.map(\.line) == ["GET /next?limit=1", "GET /next?cursor=1", "GET /next?cursor=2"]
    )
  }

  @Test("A URL of another server is not followed, for the request would carry credentials there")
  func foreignLinks() async throws {
    let other = try LoopbackServer.json(#"{"data":[]}"#)
    let links = [
      other.url + "/next?key=s3cret", "//127.0.0.2/next", "https://example.com/next",
      "http://user@127.0.0.1/next", "ftp://127.0.0.1/next",
    ]
    for link in links {
      let server = try LoopbackServer.json(
        #"{"data":\#(Self.items("a")),"links":{"next":"\#(link)"}}"#
      )
      let api = DefaultApi(
        configuration: .init(
          server: server.url,
          authentication: .bearer("secret"),
          timeout: .seconds(120)
        )
      )
      let reason = await refusal { try await ids(api.allNextItems()) }
      #expect(reason?.contains("is not followed") == true, "\(link)")
      #expect(reason?.contains("s3cret") == false)
      #expect(server.sent.count == 1)
    }
    #expect(other.sent.isEmpty)
  }

  @Test("A body that may be left out is made for the second page")
  func optionalBody() async throws {
    let server = try LoopbackServer { request in
      let offset = (try? JSONValue(parsing: request.body))?["offset"]?.intValue ?? 0
      return .json(Self.items("abc".dropFirst(offset).prefix(2)))
    }
    let api = DefaultApi(at: server)
    #expect(try await ids(api.allFilterRuns()) == "abc")
    #expect(server.sent.map(\.body) == ["{}", #"{"offset":2}"#, #"{"offset":3}"#])
    let body = FilterRunsBody(limit: 1, state: "s")
    #expect(try await ids(api.allFilterRuns(maximumCount: 1, body: body)) == "a")
    #expect(server.sent.last?.body == #"{"limit":1,"state":"s"}"#)
  }

  @Test("A list below a property that may be missing, in pages that the body asks for")
  func belowAnOptional() async throws {
    let server = try LoopbackServer { request in
      let offset = (try? JSONValue(parsing: request.body))?["offset"]?.intValue ?? 0
      return offset > 2
        ? .json("{}")
        : .json(#"{"result":{"items":\#(Self.items("abc".dropFirst(offset).prefix(2)))}}"#)
    }
    let all = DefaultApi(at: server).allPoints(body: FindPointsBody(near: "n"), pageSize: 2)
    #expect(try await ids(all) == "abc")
    #expect(
      server.sent.map(\.body) == [
        #"{"limit":2,"near":"n"}"#, #"{"limit":2,"offset":2,"near":"n"}"#,
        #"{"limit":2,"offset":3,"near":"n"}"#,
      ]
    )
  }

  @Test("The count beside results is the total, so that nothing is asked for behind the last page")
  func count() async throws {
    let server = try LoopbackServer { request in
      let offset = request.value("offset").flatMap { Int($0) } ?? 0
      let items = Self.items("abc".dropFirst(offset).prefix(2))
      return .json(#"{"count":3,"next":null,"previous":null,"results":\#(items)}"#)
    }
    #expect(try await ids(DefaultApi(at: server).allBooks()) == "abc")
    #expect(server.sent.map(\.line) == ["GET /books", "GET /books?offset=2"])
  }

  @Test("A cursor in the body, with a flag that ends the list though there is a cursor")
  func cursorInBody() async throws {
    let server = try LoopbackServer { request in
      let cursor = (try? JSONValue(parsing: request.body))?["start_cursor"]?.stringValue
      return cursor == nil
        ? .json(#"{"results":\#(Self.items("a")),"next_cursor":"n","has_more":true}"#)
        : .json(#"{"results":\#(Self.items("b")),"next_cursor":"m","has_more":false}"#)
    }
    let all = DefaultApi(at: server).allItems(body: Search(text: "t"), pageSize: 1)
    #expect(try await ids(all) == "ab")
    #expect(
      server.sent.map(\.body) == [
        #"{"text":"t","page_size":1}"#, #"{"text":"t","start_cursor":"n","page_size":1}"#,
      ]
    )
  }

  @Test("What extensions say goes before what is found")
  func extensions() async throws {
    let linked = try LoopbackServer { request in
      request.target == "/resources"
        ? .json(#"{"value":\#(Self.items("a")),"@next.link":"/resources?skip=1"}"#)
        : .json(#"{"value":\#(Self.items("b"))}"#)
    }
    #expect(try await ids(DefaultApi(at: linked).allResources()) == "ab")
    let told = try LoopbackServer { request in
      let offset = request.value("from").flatMap { Int($0) } ?? 0
      return .json(#"{"page":{"list":\#(Self.items("abc".dropFirst(offset).prefix(2)))}}"#)
    }
    #expect(try await ids(DefaultApi(at: told).allTold(pageSize: 2)) == "abc")
    #expect(
      told.sent.map(\.line) == [
        "GET /told?most=2", "GET /told?from=2&most=2", "GET /told?from=3&most=2",
      ]
    )
  }
}

extension ReceivedRequest {
  fileprivate var host: String { headers["host"] ?? "" }
}
