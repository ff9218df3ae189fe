#if Kerberos
  import AirflowV1
  import Testing

  extension KerberosLiveTests {
    /// Airflow, with a ticket.
    @Suite(
      .serialized,
      .enabled(if: KerberosLive.ticket == .valid, "this run is not the one with a ticket")
    )
    struct WithATicket {
      let dagID = "live_paused"

      private func error(
        _ authentication: APIAuthentication
      ) async -> APIError? {
        do {
          let page = try await KerberosLive.airflow(authentication).getDagRuns(dagID: dagID)
          Issue.record("no error, but \(page)")
          return nil
        } catch {
          return error
        }
      }

      @Test func operationsSucceed() async throws {
        let api = KerberosLive.airflow
        let id = KerberosLive.runID("kerberos")
        let posted = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
        #expect(posted.dagRunID == id)
        let run = try await api.setDagRunNote(
          dagID: dagID,
          dagRunID: id,
          body: SetDagRunNote(note: "with a ticket")
        )
        #expect(run.note == "with a ticket")
        let page = try await api.getDagRuns(dagID: dagID, limit: 100, orderBy: "-execution_date")
        #expect(page.dagRuns?.contains { $0.dagRunID == id } == true)
        try await api.deleteDagRun(dagID: dagID, dagRunID: id)
        do {
          _ = try await api.getDagRun(dagID: dagID, dagRunID: id)
          Issue.record("the run is still there")
        } catch {
          #expect(error.status == .notFound)
          #expect(error.body?.status == 404)
        }
      }

      @Test func anonymousCallsAreRefused() async {
        let error = await error(.none)
        #expect(error?.status == .unauthorized)
        // The reason for sending the token unasked.
        #expect(error?.response?.headerFields[.wwwAuthenticate] == nil)
      }

      /// A token that the server has seen is refused, so each of these has its own.
      @Test func manyCallsAtOnceSucceed() async throws {
        let api = KerberosLive.airflow
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<32 {
            group.addTask { _ = try await api.getDagRuns(dagID: "live_paused", limit: 1) }
          }
          try await group.waitForAll()
        }
      }

      @Test func aNamedCacheAndAKeytabWork() async throws {
        for credentials in [
          KerberosCredentials.cache(KerberosLive.cache),
          .keytab(KerberosLive.keytab, principal: KerberosLive.principal),
        ] {
          let api = KerberosLive.airflow(.kerberos(credentials, service: "airflow"))
          for _ in 0..<2 { _ = try await api.getDagRuns(dagID: dagID, limit: 1) }
        }
      }

      @Test func aTokenForAnotherServiceIsRefusedByTheServer() async {
        let status = await error(.kerberos())?.status
        #expect(status == .unauthorized || status == .forbidden)
      }

      @Test func aServiceThatTheKDCDoesNotKnowIsNamed() async {
        let error = await error(.kerberos(service: "nobody"))
        #expect(error?.noToken?.reason == .unknownService)
        let text = error.map { "\($0)" } ?? ""
        #expect(text.contains("nobody@\(KerberosLive.host)"))
        #expect(text.contains("kvno SERVICE/HOST"))
        #expect(!text.contains("\n"))
      }

      @Test func airflowCannotProveWhoItIs() async {
        let error = await error(.kerberos(service: "airflow", requiresMutualAuthentication: true))
        #expect(error?.distrust?.reason == .unprovenServer)
        #expect(error?.response == nil)
      }

      @Test(arguments: [
        (
          KerberosCredentials.keytab("/nowhere/etl.keytab", principal: "etl"), "/nowhere/etl.keytab"
        ),
        (.keytab(KerberosLive.keytab, principal: "somebody"), "somebody"),
      ])
      func aKeytabWithoutTheKeyIsNamed(credentials: KerberosCredentials, part: String) async {
        let error = await error(.kerberos(credentials, service: "airflow"))
        #expect(error?.noToken?.reason == .unusableKeytab)
        let text = error.map { "\($0)" } ?? ""
        #expect(text.contains(part))
        #expect(text.contains("klist -k"))
      }
    }
  }
#endif
