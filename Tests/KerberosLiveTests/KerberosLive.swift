#if Kerberos
  import AirflowV1
  import Foundation

  /// The KDC and the servers that `scripts/live-test-kerberos` has started.
  enum KerberosLive {
    /// What is in the default credential cache, in this run of the tests.
    enum Ticket: String {
      case valid, expired, missing
      /// A valid one, but the clock of this machine seems to be an hour ahead.
      case skewed
      /// A valid one, but no KDC is there.
      case unreachable
      /// A valid one, but the KDC does not answer.
      case stalled
    }

    /// What the default credential cache has; nil when nothing was started.
    static let ticket = ProcessInfo.processInfo.environment["KERBEROS_TICKET"].flatMap(
      Ticket.init(rawValue:)
    )

    /// The machine's own name, which the servers' principals have.
    static var host: String { variable("KERBEROS_HOST") }
    /// The user's principal.
    static var principal: String { variable("KERBEROS_PRINCIPAL") }
    /// A keytab with the key of the user.
    static var keytab: String { variable("KERBEROS_KEYTAB") }
    /// A credential cache with a ticket, by name.
    static var cache: String { variable("KERBEROS_CACHE") }

    /// Airflow, with a ticket from the default credential cache.
    static var airflow: DAGRunApi { airflow(.kerberos(service: "airflow")) }

    static func airflow(_ authentication: APIAuthentication) -> DAGRunApi {
      DAGRunApi(
        configuration: .init(server: variable("AIRFLOW_URL"), authentication: authentication)
      )
    }

    /// The server that proves who it is.
    static func prover(_ authentication: APIAuthentication) -> ProverAPI {
      ProverAPI(
        configuration: .init(server: variable("KERBEROS_URL"), authentication: authentication)
      )
    }

    /// A run ID that nobody else has.
    static func runID(_ name: String) -> String { "\(name)-\(UUID().uuidString.prefix(8))" }

    static func variable(_ name: String) -> String {
      ProcessInfo.processInfo.environment[name] ?? ""
    }
  }
#endif
