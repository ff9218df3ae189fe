import APIClientRuntime
import FaultServer
import Foundation
import LoopbackServer
import Testing

#if URLSession && canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Many requests at once for a long time: `scripts/soak` runs it, with the number in `SOAK_REQUESTS`.
///
/// A tenth of the requests is cancelled at a random moment, and a tenth meets a fault. Every response
/// has to be the one to its request, and after the first tenth neither memory nor open files may grow.
@Suite(.enabled(if: Soak.requests > 0), .serialized) struct SoakTests {
  @Test(arguments: TestedTransport.allCases)
  func nothingIsLostOrLeaks(tested: TestedTransport) async throws {
    let server = try FaultServer(keepsRequests: false) { _, head in Soak.steps(for: head) }
    let client = APIClient<Problem>(
      configuration: .init(
        server: server.url,
        transport: tested.transport,
        timeout: .seconds(30),
        retries: .off
      )
    )
    let (tally, growth) = await Soak.run(tested.testDescription) { path in
      var request = APIRequest("soak", .get)
      request.path = RequestPath(stringLiteral: path)
      return try await client.send(request)
    }
    #expect(tally.mismatched == 0)
    #expect(tally.unexpected == 0)
    #expect(tally.total == Soak.requests / 10 * 10)
    #expect(growth.files <= 64)
    // A sanitizer keeps what was freed.
    guard !isSanitized else { return }
    let leak = await Soak.leak(of: tested, server)
    // A mebibyte is six bytes for each of 180,000 requests: less than an object that stays.
    #expect(growth.allocated <= leak + 1024)
    // An allocator gives little back, and not each run has the same peak.
    #expect(growth.resident <= leak + 16384)
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

  /// How much memory stays when Foundation carries the same requests by itself, in KiB.
  ///
  /// On Linux it frees the handle of a URL in curl, but not its parts, once for each request:
  /// `CFURLSessionCurlHostIsEqual` calls `curl_free` where it needs `curl_url_cleanup`. That is some 150
  /// bytes for a short URL. No other session, and no other use of this one, avoids it.
  static func leak(of tested: TestedTransport, _ server: FaultServer) async -> Int {
    #if URLSession && canImport(FoundationNetworking)
      guard tested == .urlSession else { return 0 }
      let session = URLSession(configuration: .forgetful)
      return await run("Foundation alone") { path in
        try Task.checkCancellation()
        let url = try #require(URL(string: server.url + path))
        let task = Locked<URLSessionDataTask?>(nil)
        let data = try await withTaskCancellationHandler {
          try await withCheckedThrowingContinuation { continuation in
            let started = session.dataTask(with: url) { data, _, error in
              continuation.resume(with: error.map { .failure($0) } ?? .success(data ?? Data()))
            }
            task.withLock { $0 = started }
            started.resume()
          }
        } onCancel: {
          task.withLock { $0 }?.cancel()
        }
        return try JSONDecoder().decode(Problem.self, from: data)
      }.growth.allocated
    #else
      return 0
    #endif
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

  /// Sends all requests, and tells what became of them and what has grown since the first tenth.
  static func run(
    _ name: String,
    _ send: @escaping @Sendable (String) async throws -> Problem
  ) async -> (tally: Tally, growth: Resources) {
    let tally = Locked(Tally())
    let start = ContinuousClock.now
    var resources: [Resources] = []
    for tenth in 0..<10 {
      await run(requests / 10, from: tenth * (requests / 10), tally, send)
      resources.append(.current)
    }
    let result = tally.withLock { $0 }
    print(
      "soak \(name): \(requests) requests in \(ContinuousClock.now - start); \(result);",
      "after each tenth: \(resources.map(\.description).joined(separator: "; "))"
    )
    return (result, resources[9] - resources[0])
  }

  private static func run(
    _ count: Int,
    from first: Int,
    _ tally: Locked<Tally>,
    _ send: @escaping @Sendable (String) async throws -> Problem
  ) async {
    await withTaskGroup(of: Void.self) { group in
      for number in first..<first + count {
        if number - first >= 64 { await group.next() }
        group.addTask { await one(number, tally, send) }
      }
    }
  }

  private static func one(
    _ number: Int,
    _ tally: Locked<Tally>,
    _ send: @escaping @Sendable (String) async throws -> Problem
  ) async {
    let isFaulted = number % 10 == 3
    let isCancelled = number % 10 == 7
    let path = isFaulted ? "/\(number)/\(number / 10 % 6)" : "/\(number)"
    let task = Task { () async throws -> Problem in try await send(path) }
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
