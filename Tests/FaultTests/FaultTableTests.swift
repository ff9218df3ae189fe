import APIClientRuntime
import FaultServer
import Testing

/// What the caller sees of each fault, on each transport.
@Suite(.serialized, .timeLimit(.minutes(5))) struct FaultTableTests {
  private func client(
    _ url: String,
    _ tested: TestedTransport,
    _ transport: (any APITransport)? = nil,
    retries: APIRetryPolicy = .off,
    timeout: Duration = .seconds(15)
  ) -> APIClient<Problem> {
    APIClient(
      configuration: .init(
        server: url,
        transport: transport ?? tested.transport,
        timeout: timeout,
        responseBodyLimit: 8 << 20,
        retries: retries
      )
    )
  }

  @Test(arguments: faults + tlsFaults + http2Faults, TestedTransport.allCases)
  func isSeenAsTheTableSays(fault: Fault, tested: TestedTransport) async throws {
    let outcome = fault.outcome(on: tested)
    if case .endsTheProcess(let reason) = outcome { try Test.cancel("\(reason)") }
    let trusting = fault.server.needsTrust ? tested.transport(trusting: TestCertificates.root) : nil
    guard !fault.server.needsTrust || trusting != nil else {
      try Test.cancel("a session on Linux trusts the authorities of the system, and no others")
    }
    let server = try fault.server.started()
    let client = client(
      server.url,
      tested,
      trusting,
      retries: fault.retries,
      // What is meant to time out takes less than the slowest server for its whole answer; all else has the
      // time that a busy machine needs.
      timeout: outcome == .timedOut ? .seconds(isSanitized ? 12 : 3) : .seconds(15)
    )
    let start = ContinuousClock.now
    let error = await error { () async throws(APIError<Problem>) -> Problem in
      try await client.send(APIRequest("test", .get))
    }
    #expect(
      error.map(Fault.Outcome.init) ?? .value == outcome,
      "\(String(describing: error))"
    )
    if let error {
      #expect(error.description.hasPrefix("test: "))
      #expect(!error.description.contains("\n"))
      #expect(error.description.utf8.count < 1000)
    }
    #expect(ContinuousClock.now - start < .seconds(20))
    // What is not wanted any more does not stay.
    if !isSanitized {
      withKnownIssue(
        "Foundation on Linux goes on reading while its queue of delegate calls is behind",
        isIntermittent: true
      ) {
        #expect(server.sentBytes() < 400 << 20)
      } when: {
        tested.readsOn
      }
    }
  }

  @Test(arguments: TestedTransport.allCases)
  func aBodyWhereNoneMayBeDoesNotBecomeTheNextResponse(tested: TestedTransport) async throws {
    let server = try FaultServer { number, _ in
      number == 0
        ? [.text("HTTP/1.1 204 No Content\nContent-Length: 5\n\nHTTP/1.1 500 No\n\n"), .next]
        : [.value, .next]
    }
    let client = client(server.url, tested, retries: .quick(3))
    let nothing: Problem? = try await client.send(APIRequest("test", .get))
    #expect(nothing == nil)
    let problem: Problem = try await client.send(APIRequest("test", .get))
    #expect(problem == Problem(title: "t"))
  }

  @Test(arguments: TestedTransport.allCases)
  func whatIsSentTooMuchDoesNotBecomeTheNextResponse(tested: TestedTransport) async throws {
    let body = #"{"title": "t"}"#
    let server = try FaultServer { number, _ in
      number == 0
        ? [
          .text(
            "HTTP/1.1 200 OK\nContent-Length: \(body.utf8.count)\n\n\(body)"
              + "HTTP/1.1 500 No\nContent-Length: 0\n\n"
          ), .next,
        ] : [.value, .next]
    }
    // AsyncHTTPClient closes the connection, perhaps under the next request.
    let client = client(server.url, tested, retries: .quick(3))
    for _ in 1...2 {
      let problem: Problem = try await client.send(APIRequest("test", .get))
      #expect(problem == Problem(title: "t"))
    }
  }

  @Test(arguments: TestedTransport.allCases, TLSServer.Certificate.allCases)
  func noCertificateOfAnUnknownAuthorityIsTrusted(
    tested: TestedTransport,
    certificate: TLSServer.Certificate
  ) async throws {
    let server = try TLSServer(certificate)
    let client = client(server.url, tested)
    let error = await error { () async throws(APIError<Problem>) in
      try await client.sendForText(APIRequest("test", .get))
    }
    #expect(error.map(Fault.Outcome.init) == .transport(.untrusted), "\(String(describing: error))")
  }

  @Test(arguments: TestedTransport.allCases, TLSServer.Certificate.allCases)
  func aCertificateOfAKnownAuthorityIsTrustedUntilItExpires(
    tested: TestedTransport,
    certificate: TLSServer.Certificate
  ) async throws {
    guard let transport = tested.transport(trusting: TestCertificates.root) else {
      try Test.cancel("a session on Linux trusts the authorities of the system, and no others")
    }
    let server = try TLSServer(certificate)
    let client = APIClient<Problem>(
      configuration: .init(server: server.url, transport: transport, retries: .off)
    )
    let error = await error { () async throws(APIError<Problem>) in
      try await client.sendForText(.anyText)
    }
    let expected: Fault.Outcome? = certificate == .valid ? nil : .transport(.untrusted)
    #expect(error.map(Fault.Outcome.init) == expected, "\(String(describing: error))")
  }

  @Test(arguments: TestedTransport.allCases)
  func aBodyThatIsStreamedFailsWhereItBreaks(tested: TestedTransport) async throws {
    let server = try FaultServer(.text("HTTP/1.1 200 OK\nContent-Length: 100\n\nabc"))
    let body: APIResponseBody = try await client(server.url, tested).send(APIRequest("test", .get))
    var bytes: [UInt8] = []
    let error = await #expect(throws: TransportError.self) {
      for try await piece in body { bytes += piece }
    }
    #expect(error?.reason == .interrupted)
    #expect(bytes == Array("abc".utf8))
  }
}
