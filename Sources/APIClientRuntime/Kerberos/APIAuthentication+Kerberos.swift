#if Kerberos
  extension APIAuthentication {
    /// A Kerberos ticket with each request (the scheme `Negotiate`, RFC 4559), through GSSAPI.
    ///
    /// Each request carries a token of its own from the start, because not every server asks for one:
    /// the 401 of Airflow's REST API has no `WWW-Authenticate`. Credentials are never delegated to
    /// the server. How realms and host names are understood is up to `krb5.conf`.
    ///
    ///     let api = DAGRunApi(
    ///       configuration: .init(
    ///         server: "https://airflow.example.com/api/v1",
    ///         authentication: .kerberos(service: "airflow")
    ///       )
    ///     )
    ///
    /// What goes wrong is a ``KerberosError`` within an ``APIError``: of the kind
    /// ``APIError/Kind-swift.enum/authentication(_:)`` when there is no token, and nothing was sent;
    /// ``APIError/Kind-swift.enum/untrustedServer(_:)`` when the server's own token is wrong.
    ///
    /// - Parameters:
    ///   - credentials: Where the tickets come from.
    ///   - service: The first part of the server's principal; Airflow's is `airflow`.
    ///   - host: The second part of the server's principal; nil for the host of a request's URL.
    ///   - requiresMutualAuthentication: Whether a response without the server's token is refused,
    ///     unless its status is 401. With false a token is checked when there is one. Airflow's REST
    ///     API never sends one.
    /// - Returns: The authentication.
    public static func kerberos(
      _ credentials: KerberosCredentials = .defaultCache,
      service: String = "HTTP",
      host: String? = nil,
      requiresMutualAuthentication: Bool = false
    ) -> APIAuthentication {
      let source = KerberosSource(
        credentials: credentials,
        service: service,
        host: host,
        requiresMutualAuthentication: requiresMutualAuthentication
      )
      return APIAuthentication(scheme: .made(source))
    }
  }
#endif
