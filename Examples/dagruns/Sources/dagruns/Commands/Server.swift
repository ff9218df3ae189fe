import AirflowRuns
import AirflowV2Runs
import ArgumentParser

/// Where Airflow is and who is calling.
struct Server: ParsableArguments {
  @Option(help: "The URL of Airflow, without the path of its API.")
  var url: String?

  @Option(help: "The name of the user.")
  var username: String?

  @Option(help: "The password of the user. Better in AIRFLOW_PASSWORD.")
  var password: String?

  /// The server, by its own version: only Airflow 3 has one under this path, and tells it to everybody.
  func airflow() async throws -> any Airflow {
    let given = url ?? Terminal.environment["AIRFLOW_URL"] ?? "http://localhost:8080"
    let root = given.hasSuffix("/api/v1") ? String(given.dropLast(7)) : given
    do {
      _ = try await VersionApi(configuration: .init(server: root)).getVersion()
    } catch {
      guard error.status == .notFound else { throw error }
      return Airflow2(
        api: AirflowV1.DAGRunApi(
          configuration: .init(
            server: "\(root)/api/v1",
            authentication: authentication { .basic(username: $0, password: $1) }
          )
        )
      )
    }
    return Airflow3(
      api: AirflowV2.DAGRunApi(
        configuration: .init(
          server: root,
          authentication: authentication { .airflow(username: $0, password: $1) }
        )
      )
    )
  }

  private func authentication(
    _ ofUser: (_ username: String, _ password: String) -> APIAuthentication
  ) -> APIAuthentication {
    let environment = Terminal.environment
    if let username = username ?? environment["AIRFLOW_USERNAME"] {
      return ofUser(username, password ?? environment["AIRFLOW_PASSWORD"] ?? "")
    }
    return environment["AIRFLOW_TOKEN"].map { .bearer($0) } ?? .none
  }
}
