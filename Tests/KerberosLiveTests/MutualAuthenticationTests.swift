#if Kerberos
  import APIClientRuntime
  import Testing

  extension KerberosLiveTests {
    /// A server that sends its token, as Airflow does not.
    @Suite(
      .serialized,
      .enabled(if: KerberosLive.ticket == .valid, "this run is not the one with a ticket")
    )
    struct MutualAuthentication {
      let lenient = KerberosLive.prover(.kerberos())
      let strict = KerberosLive.prover(.kerberos(requiresMutualAuthentication: true))

      @Test func aServerThatProvesItselfIsTrusted() async throws {
        for api in [lenient, strict] {
          #expect(try await api.get("/whole") == Recognized(title: KerberosLive.principal))
        }
      }

      @Test(arguments: ["/garbage", "/text", "/other", "/changed"] as [RequestPath])
      func aWrongTokenIsRefused(path: RequestPath) async throws {
        // What /other sends is from here.
        _ = try await strict.get("/whole")
        for api in [lenient, strict] {
          let error = await api.error(path)
          #expect(error?.distrust?.reason == .unprovenServer)
          // Nothing of whoever answered is shown.
          #expect(error?.response == nil)
          #expect(error.map { "\($0)" }?.contains("the response is not trusted") == true)
        }
      }

      @Test func aMissingTokenIsRefusedOnlyWhenOneIsRequired() async throws {
        #expect(try await lenient.get("/quiet").title == KerberosLive.principal)
        #expect(await strict.error("/quiet")?.distrust?.reason == .unprovenServer)
        // An error may be a lie as well.
        #expect(await lenient.error("/missing")?.status == .notFound)
        #expect(await strict.error("/missing")?.distrust?.reason == .unprovenServer)
      }

      @Test func aRefusedClientLearnsThat() async {
        // A token for another service, which this one cannot read.
        let error = await KerberosLive.prover(
          .kerberos(service: "airflow", requiresMutualAuthentication: true)
        ).error("/whole")
        #expect(error?.status == .unauthorized)
      }

      @Test func aBodyThatIsReadWhileItArrivesIsNotBegun() async throws {
        let body: APIResponseBody? = try? await strict.client.send(Self.request("/quiet"))
        #expect(body == nil)
        let whole: APIResponseBody = try await strict.client.send(Self.request("/whole"))
        #expect(try await !whole.collect().isEmpty)
      }

      @Test func theHostOfThePrincipalCanBeAnother() async throws {
        func loopback(_ authentication: APIAuthentication) -> ProverAPI {
          strict.configured {
            $0.server = $0.server.replacing("//\(KerberosLive.host):", with: "//127.0.0.1:")
            $0.authentication = authentication
          }
        }
        let error = await loopback(.kerberos()).error("/whole")
        #expect(error?.noToken?.reason == .unknownService)
        let api = loopback(.kerberos(host: KerberosLive.host, requiresMutualAuthentication: true))
        #expect(try await api.get("/whole").title == KerberosLive.principal)
      }

      private static func request(_ path: RequestPath) -> APIRequest {
        var request = APIRequest("get", .get)
        request.path = path
        return request
      }
    }
  }
#endif
