#if Kerberos
  import AirflowV1
  import Testing

  extension KerberosLiveTests {
    /// What is said when there is no token, and what to do.
    @Suite(
      .serialized,
      .enabled(if: KerberosLive.ticket != .valid, "this run is the one with a ticket")
    )
    struct WithoutATicket {
      private static func error(
        _ api: DAGRunApi = KerberosLive.airflow
      ) async -> APIError? {
        do {
          _ = try await api.getDagRuns(dagID: "live_paused")
          return nil
        } catch {
          return error
        }
      }

      @Test(.enabled(if: KerberosLive.ticket == .expired))
      func anExpiredTicketIsToBeRenewed() async {
        let error = await Self.error()
        #expect(error?.noToken?.reason == .expiredTicket)
        #expect(error?.response == nil)
        #expect(error.map { "\($0)" }?.contains("; get a new ticket with kinit") == true)
      }

      @Test(.enabled(if: KerberosLive.ticket == .missing))
      func withoutATicketOneIsToBeFetched() async {
        let error = await Self.error()
        #expect(error?.noToken?.reason == .noTicket)
        #expect(error?.response == nil)
        #expect(error.map { "\($0)" }?.contains("; get a ticket with kinit") == true)
      }

      @Test(.enabled(if: KerberosLive.ticket == .skewed))
      func clocksThatDifferAreToBeSet() async {
        let error = await Self.error()
        #expect(error?.noToken?.reason == .clockSkew)
        #expect(error.map { "\($0)" }?.contains("; set the clocks of this machine") == true)
      }

      @Test(.enabled(if: KerberosLive.ticket == .expired || KerberosLive.ticket == .missing))
      func othersAreUsedAllTheSame() async {
        for credentials in [
          KerberosCredentials.cache(KerberosLive.cache),
          .keytab(KerberosLive.keytab, principal: KerberosLive.principal),
        ] {
          let api = KerberosLive.airflow(.kerberos(credentials, service: "airflow"))
          let error = await Self.error(api)
          #expect(error == nil)
        }
      }

      @Test(.enabled(if: KerberosLive.ticket == .unreachable))
      func aKDCThatIsNotThereIsMissed() async {
        let error = await Self.error()
        #expect(error?.noToken?.reason == .unreachableKDC)
        #expect(error.map { "\($0)" }?.contains("krb5.conf") == true)
      }

      /// GSSAPI waits for the KDC for many seconds, and nothing can stop it; the call does not.
      @Test(.enabled(if: KerberosLive.ticket == .stalled))
      func aKDCThatDoesNotAnswerHoldsNoCancelledCallUp() async throws {
        let api = KerberosLive.airflow
        let calls = (0..<8).map { _ in Task { await Self.error(api) } }
        try await Task.sleep(for: .milliseconds(500))
        let start = ContinuousClock.now
        for call in calls { call.cancel() }
        for call in calls {
          guard case .cancelled = await call.value?.kind else {
            Issue.record("not cancelled")
            continue
          }
        }
        #expect(ContinuousClock.now - start < .seconds(1))
      }
    }
  }
#endif
