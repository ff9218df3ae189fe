import HTTPTypes
import APIClientRuntime
import FaultServer
import LoopbackServer
import Testing

/// What each transport does about a request and its response.
@Suite(.timeLimit(.minutes(5))) struct ContractTests {
  @Test(arguments: TestedTransport.allCases)
  func aRequestArrivesAsItIs(tested: TestedTransport) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    var request = HTTPRequest(server.url, path: "/a%2Fb/%C3%A9?c=d%20e&f=%2B", method: .post)
    request.headerFields[.accept] = "application/json"
    request.headerFields[.cookie] = "a=1; b=2"
    request.headerFields[HTTPField.Name("X-Key")!] = "v 1"
    let (head, body) = try await tested.transport.send(request, body: Array("{é}".utf8))
    #expect(head.status == .ok)
    #expect(try await body.collect() == Array("[]".utf8))
    let received = try #require(server.received.first)
    #expect(received.method == "POST")
    #expect(received.target == "/a%2Fb/%C3%A9?c=d%20e&f=%2B")
    #expect(received.text == "{é}")
    #expect(received.headers["accept"] == "application/json")
    #expect(received.headers["cookie"] == "a=1; b=2")
    #expect(received.headers["x-key"] == "v 1")
    #expect(received.headers["host"].map { server.url.hasSuffix($0) } == true)
  }

  @Test(
    arguments: TestedTransport.allCases,
    [HTTPRequest.Method.get, .head, .put, .patch, .delete, .options]
  )
  func eachMethodHasAResponse(tested: TestedTransport, method: HTTPRequest.Method) async throws {
    let server = try LoopbackServer(
      answering: .response(status: 200, headers: ["X-A": "1"], body: Array("[1]".utf8))
    )
    let (head, body) = try await tested.transport.send(
      HTTPRequest(server.url, method: method),
      body: nil
    )
    #expect(head.headerFields[HTTPField.Name("X-A")!] == "1")
    #expect(try await body.collect() == (method == .head ? [] : Array("[1]".utf8)))
    #expect(server.received.map(\.method) == [method.rawValue])
  }

  @Test(
    arguments: TestedTransport.allCases,
    [200, 201, 204, 301, 302, 303, 304, 307, 308, 400, 401, 404, 407, 500, 599]
  )
  func eachStatusIsAResponse(tested: TestedTransport, status: Int) async throws {
    let server = try LoopbackServer { request in
      .response(
        status: status,
        headers: ["Location": "/elsewhere", "WWW-Authenticate": "Basic realm=\"r\""],
        body: status == 204 || status == 304 ? [] : Array("text".utf8)
      )
    }
    let (head, body) = try await tested.transport.send(HTTPRequest(server.url), body: nil)
    #expect(head.status.code == status)
    let isEmpty = status == 204 || status == 304
    #expect(try await body.collect() == (isEmpty ? [] : Array("text".utf8)))
    #expect(server.received.count == 1)
  }

  @Test(arguments: TestedTransport.allCases)
  func aBodyIsDecompressed(tested: TestedTransport) async throws {
    let server = try FaultServer(
      .send(Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n".utf8)),
      .send(Array("Content-Length: \(gzippedHello.count)\r\n\r\n".utf8) + gzippedHello),
      .next
    )
    let (_, body) = try await tested.transport.send(HTTPRequest(server.url), body: nil)
    #expect(try await body.collect() == Array("hello".utf8))
    #expect(server.record.requests.first?.lowercased().contains("accept-encoding:") == true)
    #expect(server.record.requests.first?.contains("gzip") == true)
  }

  @Test(arguments: TestedTransport.allCases)
  func aBodyIsReadWhileItArrives(tested: TestedTransport) async throws {
    let server = try FaultServer(
      .text("HTTP/1.1 200 OK\nContent-Length: 6\n\nabc"),
      .hold
    )
    let (_, body) = try await tested.transport.send(HTTPRequest(server.url), body: nil)
    var pieces = body.makeAsyncIterator()
    #expect(try await pieces.next() == Array("abc".utf8))
  }

  @Test(arguments: TestedTransport.allCases)
  func aBodyIsReadOnce(tested: TestedTransport) async throws {
    let server = try LoopbackServer(answering: .json("[1]"))
    let (_, body) = try await tested.transport.send(HTTPRequest(server.url), body: nil)
    #expect(try await body.collect().count == 3)
    let second = try? await body.collect()
    #expect(second == nil || second == [])
  }

  @Test(arguments: TestedTransport.allCases)
  func cancellingEndsARequest(tested: TestedTransport) async throws {
    let server = try FaultServer(.hold)
    let transport = tested.transport
    let request = HTTPRequest(server.url)
    let task = Task { _ = try await transport.send(request, body: nil) }
    #expect(try await server.waits { $0.requests.count == 1 })
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await server.waits { $0.open == 0 })
  }

  @Test(arguments: TestedTransport.allCases)
  func whoIsCancelledBeforeSendsNothing(tested: TestedTransport) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let transport = tested.transport
    let request = HTTPRequest(server.url)
    let task = Task {
      try? await Task.sleep(for: .seconds(10))
      _ = try await transport.send(request, body: nil)
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(server.received.isEmpty)
  }

  @Test(arguments: TestedTransport.allCases)
  func cancellingEndsABody(tested: TestedTransport) async throws {
    let server = try FaultServer(.text("HTTP/1.1 200 OK\nContent-Length: 6\n\nabc"), .hold)
    let (_, body) = try await tested.transport.send(HTTPRequest(server.url), body: nil)
    let hasBegun = Locked(false)
    let task = Task {
      for try await _ in body { hasBegun.withLock { $0 = true } }
      try Task.checkCancellation()
    }
    while !hasBegun.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test(arguments: TestedTransport.allCases)
  func aBodyThatNobodyReadsEndsItsConnection(tested: TestedTransport) async throws {
    let server = try FaultServer(.text("HTTP/1.1 200 OK\nContent-Length: 6\n\nabc"), .hold)
    let transport = tested.transport
    do {
      _ = try await transport.send(HTTPRequest(server.url), body: nil)
    }
    #expect(try await server.waits { $0.open == 0 })
  }

  @Test(arguments: TestedTransport.allCases)
  func connectionsAreUsedAgain(tested: TestedTransport) async throws {
    let server = try FaultServer(.text("HTTP/1.1 200 OK\nContent-Length: 2\n\n[]"), .next)
    let transport = tested.transport
    for _ in 1...5 {
      let (_, body) = try await transport.send(HTTPRequest(server.url), body: nil)
      #expect(try await body.collect() == Array("[]".utf8))
    }
    #expect(server.record.connections == 1)
  }

  @Test(arguments: TestedTransport.allCases)
  func thereMayBeNoServer(tested: TestedTransport) async throws {
    for url in ["http://127.0.0.1:1", "http://[::1]:1", "http://no-such-host.invalid"] {
      let error = await #expect(throws: TransportError.self) {
        _ = try await tested.transport.send(HTTPRequest(url), body: nil)
      }
      #expect(error?.reason == .unreachable)
    }
  }

  @Test(arguments: TestedTransport.allCases)
  func aLargeBodyIsSentWithoutAsking(tested: TestedTransport) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let sent = [UInt8](repeating: 0x61, count: 4 << 20)
    let request = HTTPRequest(server.url, method: .post)
    let (_, body) = try await tested.transport.send(request, body: sent)
    #expect(try await body.collect() == Array("[]".utf8))
    let received = try #require(server.received.first)
    #expect(received.body == sent)
    // RFC 9110, section 10.1.1: a server may ignore it, and curl would wait for a second.
    #expect(received.headers["expect"] == nil)
  }

  @Test(arguments: TestedTransport.allCases)
  func manyRequestsAtOnceGetTheirOwnResponses(tested: TestedTransport) async throws {
    let server = try LoopbackServer { request in .json(#"["\#(request.path)"]"#) }
    let transport = tested.transport
    let url = server.url
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...64 {
        group.addTask {
          let (_, body) = try await transport.send(HTTPRequest(url, path: "/\(number)"), body: nil)
          #expect(try await body.collect() == Array(#"["/\#(number)"]"#.utf8))
        }
      }
      try await group.waitForAll()
    }
  }
}

/// "hello", compressed by gzip.
private let gzippedHello: [UInt8] = [
  0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0xFF, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00, 0x86, 0xA6,
  0x10, 0x36, 0x05, 0, 0, 0,
]
