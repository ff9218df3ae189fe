#if Kerberos
  import APIClientRuntime
  import Testing

  /// What the prover answers: whom it has recognised.
  struct Recognized: Codable, Sendable, Equatable {
    let title: String
  }

  typealias ProverError = APIClientRuntime.APIError<Recognized>

  /// A client of the prover, as generated code has it.
  struct ProverAPI: APIOperations {
    let client: APIClient<Recognized>

    init(client: APIClient<Recognized>) {
      self.client = client
    }

    func get(_ path: RequestPath) async throws(ProverError) -> Recognized {
      var request = APIRequest("get", .get)
      request.path = path
      return try await client.send(request)
    }

    /// What a call throws.
    func error(_ path: RequestPath) async -> ProverError? {
      do {
        let answer = try await get(path)
        Issue.record("no error, but \(answer)")
        return nil
      } catch {
        return error
      }
    }
  }

  extension APIClientRuntime.APIError {
    /// Why there is no token.
    var noToken: KerberosError? {
      guard case .authentication(let error) = kind else { return nil }
      return error as? KerberosError
    }

    /// Why the server is not trusted.
    var distrust: KerberosError? {
      guard case .untrustedServer(let error) = kind else { return nil }
      return error as? KerberosError
    }
  }
#endif
