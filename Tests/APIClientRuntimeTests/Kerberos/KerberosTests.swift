#if Kerberos
  import Dispatch
  import HTTPTypes
  import LoopbackServer
  import Testing

  @testable import APIClientRuntime

  /// What can be tested of Kerberos without a KDC.
  @Suite struct KerberosTests {
    private func target(
      _ authority: String,
      service: String = "HTTP",
      host: String? = nil
    ) throws(KerberosError) -> String {
      let request = HTTPRequest(method: .get, scheme: "https", authority: authority, path: "/")
      return try KerberosTarget(service: service, host: host, request).description
    }

    @Test func theServiceIsNamedAfterTheHost() throws {
      #expect(try target("www.example.com") == "HTTP@www.example.com")
      #expect(try target("www.example.com:8443") == "HTTP@www.example.com")
      #expect(try target("[::1]:80") == "HTTP@::1")
      #expect(try target("a:1", service: "airflow") == "airflow@a")
      #expect(try target("127.0.0.1:80", host: "b.example.com") == "HTTP@b.example.com")
    }

    @Test(arguments: ["", "a@b", "a/b", "a b", "a\0"])
    func whatMakesNoNameIsRefused(part: String) {
      #expect(throws: KerberosError.self) { try target("h", service: part) }
      #expect(throws: KerberosError.self) { try target("h", host: part) }
    }

    @Test func withoutATicketNothingIsSent() async throws {
      let server = try LoopbackServer(answering: .json("1"))
      let cache = "FILE:/nowhere/krb5cc"
      let api = PingAPI(
        configuration: .init(server: server.url, authentication: .kerberos(.cache(cache)))
      )
      let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
      guard case .authentication(let reason as KerberosError) = error?.kind else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(reason.reason == .noTicket)
      #expect(reason.description.contains("HTTP@127.0.0.1"))
      #expect(reason.description.contains(cache))
      #expect(reason.description.hasSuffix("; get a ticket with kinit"))
      #expect(!reason.description.contains("\n"))
      #expect(server.received.isEmpty)
    }

    @Test func aMissingKeytabIsNamed() async throws {
      let source = KerberosSource(
        credentials: .keytab("/nowhere/etl.keytab", principal: "etl@EXAMPLE.COM"),
        service: "HTTP",
        host: nil,
        requiresMutualAuthentication: false
      )
      do {
        let request = HTTPRequest(method: .get, scheme: "http", authority: "h", path: "/")
        _ = try await source.credentials(for: request)
        Issue.record("no error")
      } catch let error as KerberosError {
        #expect(error.reason == .unusableKeytab)
        #expect(error.description.contains("/nowhere/etl.keytab for etl@EXAMPLE.COM"))
      }
    }

    @Test func anErrorOfGSSAPIIsRead() {
      #expect(GSSStatus { _ in 11 << 16 }.reason == .expiredTicket)
      #expect(GSSStatus { _ in 7 << 16 }.reason == .noTicket)
      #expect(GSSStatus { _ in 9 << 16 }.reason == nil)
    }

    @Test(arguments: [
      (KerberosError.Reason.noTicket, "kinit"), (.expiredTicket, "kinit"), (.clockSkew, "clocks"),
      (.unknownService, "kvno"), (.unreachableKDC, "krb5.conf"), (.unusableKeytab, "klist -k"),
    ])
    func anErrorSaysWhatToDo(reason: KerberosError.Reason, part: String) {
      #expect(KerberosError(reason, "m").description.hasPrefix("m; "))
      #expect(KerberosError(reason, "m").description.contains(part))
    }

    @Test func aCancelledTaskDoesNotWaitForWork() async throws {
      let queue = BlockingQueue("test")
      let gate = DispatchSemaphore(value: 0)
      let begun = Locked(0)
      let calls = (0..<4).map { _ in
        Task {
          try await queue.run {
            begun.withLock { $0 += 1 }
            gate.wait()
          }
        }
      }
      while begun.withLock({ $0 }) == 0 { await Task.yield() }
      for call in calls { call.cancel() }
      for call in calls {
        await #expect(throws: CancellationError.self) { try await call.value }
      }
      gate.signal()
      // Work that nobody waits for is not begun.
      #expect(try await queue.run { 7 } == 7)
      #expect(begun.withLock { $0 } == 1)
    }
  }
#endif
