import AirflowRuns
import ArgumentParser
import Foundation

/// Where Airflow is and who is calling.
struct Server: ParsableArguments {
  @Option(help: "The URL of Airflow's API.")
  var url: String?

  @Option(help: "The name for Basic authentication.")
  var username: String?

  @Option(help: "The password for Basic authentication. Better in AIRFLOW_PASSWORD.")
  var password: String?

  var api: DAGRunApi {
    let environment = ProcessInfo.processInfo.environment
    let authentication: APIAuthentication
    if let username = username ?? environment["AIRFLOW_USERNAME"] {
      let password = password ?? environment["AIRFLOW_PASSWORD"] ?? ""
      authentication = .basic(username: username, password: password)
    } else if let token = environment["AIRFLOW_TOKEN"] {
      authentication = .bearer(token)
    } else {
      authentication = .none
    }
    return DAGRunApi(
      configuration: .init(
        server: url ?? environment["AIRFLOW_URL"] ?? "http://localhost:8080/api/v1",
        authentication: authentication
      )
    )
  }
}
