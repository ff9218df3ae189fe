extension APIAuthentication {
  /// A token that the server gives for a name and a password, as Airflow's simple auth manager and that of
  /// FAB (Flask AppBuilder) do.
  ///
  ///     let api = DAGRunApi(
  ///       configuration: .init(
  ///         server: "https://airflow.example.com",
  ///         authentication: .airflow(username: "etl", password: password)
  ///       )
  ///     )
  ///
  /// It is asked for at `/auth/token` of the configuration's server when the first call needs it, once for
  /// all calls that need it at the same time, ahead of its end, and after the status 401. Clients of
  /// different servers need an authentication each. What the server answers in place of a token, calls
  /// throw as an error of the kind `authentication`.
  ///
  /// A token from elsewhere, such as an identity provider's, goes through `.bearer` or `.accessToken`.
  public static func airflow(username: String, password: String) -> APIAuthentication {
    .login { configuration in
      // To ask twice costs no more than a token that nobody uses.
      let api = TokenApi(configuration: configuration).configured {
        $0.retries.methods.insert(.post)
      }
      do {
        let answer = try await api.createToken(
          body: LoginBody(username: username, password: password)
        )
        return AccessToken(jsonWebToken: answer.accessToken)
      } catch let error as APIError {
        throw error.ofLogin(with: password)
      }
    }
  }
}
