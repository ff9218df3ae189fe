import APIClientRuntime
import FaultServer
import Foundation
import LoopbackServer
import Testing

/// Many requests at once for a long time: `scripts/soak` runs it, with the number in `SOAK_REQUESTS`.
///
/// A tenth of the requests is cancelled at a random moment, and a tenth meets a fault. Every response
/// has to be the one to its request, and after the first tenth neither memory nor open files may grow.
@Suite(.enabled(if: Soak.requests > 0), .serialized) struct SoakTests {
  @Test(arguments: TestedTransport.allCases)
  func nothingIsLostOrLeaks(tested: TestedTransport) async throws {
    let server = try FaultServer(keepsRequests: false) { _, head in Soak.steps(for: head) }
    let client = Client<Problem>(
      configuration: .init(
        server: server.url,
        transport: tested.transport,
        timeout: .seconds(30),
        retries: .off
      )
    )
    let tally = Locked(Soak.Tally())
    let start = ContinuousClock.now
    var resources: [Soak.Resources] = []
    for tenth in 0..<10 {
      await Soak.run(Soak.requests / 10, from: tenth * (Soak.requests / 10), client, tally)
      resources.append(.current)
    }
    let result = tally.withLock { $0 }
    print(
      "soak \(tested.testDescription): \(Soak.requests) requests in \(ContinuousClock.now - start);",
      "\(result); after each tenth: \(resources.map(\.description).joined(separator: ", "))"
    )
    let before = try #require(resources.first)
    let after = try #require(resources.last)
    #expect(result.mismatched == 0)
    #expect(result.unexpected == 0)
    #expect(result.total == Soak.requests / 10 * 10)
    #expect(after.files <= before.files + 64)
    // An allocator gives little back, and not each run has the same peak.
    #expect(after.kilobytes <= before.kilobytes + before.kilobytes / 5 + 8192)
  }
}

enum Soak {
  static let requests = Int(ProcessInfo.processInfo.environment["SOAK_REQUESTS"] ?? "") ?? 0

  /// What became of the requests.
  struct Tally: Sendable, CustomStringConvertible {
    var answered = 0
    var cancelled = 0
    var faulted = 0
    var mismatched = 0
    var unexpected = 0

    var total: Int { answered + cancelled + faulted + mismatched + unexpected }
    var description: String {
      "\(answered) answered, \(cancelled) cancelled, \(faulted) faulted, \(mismatched) mismatched, "
        + "\(unexpected) unexpected"
    }
  }

  /// What the process holds.
  struct Resources: CustomStringConvertible {
    var kilobytes = 0
    var files = 0

    var description: String { "\(kilobytes / 1024) MiB and \(files) files" }

    static var current: Resources {
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
      let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
      return Resources(
        kilobytes: line.flatMap { Int($0.filter(\.isNumber)) } ?? 0,
        files: files?.count ?? 0
      )
    }
  }

  /// What the server does, by the path `/<number>` or `/<number>/<fault>`.
  static func steps(for head: String) -> [FaultServer.Step] {
    let parts = head.split(separator: " ").dropFirst().first?.split(separator: "/") ?? []
    let body = #"{"title": "\#(parts.first ?? "")"}"#
    switch parts.count > 1 ? parts[1] : "" {
    case "": return [.response(body), .next]
    case "0": return []
    case "1": return [.text("HTTP/1.1 200 OK\nContent-Length: 100\n\n"), .send(Array(body.utf8))]
    case "2": return [.text("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\n")]
    case "3": return [.response(body, status: 503), .next]
    case "4": return [.response("<html>"), .next]
    default: return [.response("gzip", fields: "Content-Encoding: gzip\n")]
    }
  }

  static func run(
    _ count: Int,
    from first: Int,
    _ client: Client<Problem>,
    _ tally: Locked<Tally>
  ) async {
    await withTaskGroup(of: Void.self) { group in
      for number in first..<first + count {
        if number - first >= 64 { await group.next() }
        group.addTask { await one(number, client, tally) }
      }
    }
  }

  private static func one(_ number: Int, _ client: Client<Problem>, _ tally: Locked<Tally>) async {
    let isFaulted = number % 10 == 3
    let isCancelled = number % 10 == 7
    var request = Request("soak", .get)
    request.path = "/\(number)"
    if isFaulted { request.path = "/\(number)/\(number / 10 % 6)" }
    let task = Task { [request] () async throws -> Problem in try await client.send(request) }
    if isCancelled {
      try? await Task.sleep(for: .microseconds(Int.random(in: 0...3000)))
      task.cancel()
    }
    let result = await task.result
    tally.withLock { tally in
      switch result {
      case .success(let problem) where problem.title == "\(number)" && !isFaulted:
        tally.answered += 1
      case .success: tally.mismatched += 1
      case .failure(let error as APIError<Problem>):
        if case .cancelled = error.kind, isCancelled {
          tally.cancelled += 1
        } else if isFaulted {
          tally.faulted += 1
        } else {
          tally.unexpected += 1
          if tally.unexpected < 10 { print("unexpected:", error) }
        }
      case .failure: tally.unexpected += 1
      }
    }
  }
}
