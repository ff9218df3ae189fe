import ArgumentParser

@main
struct DAGRuns: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dagruns",
    abstract: "Looks after the DAG runs of an Airflow.",
    discussion: """
      The server and the credentials come from options, or from the environment: AIRFLOW_URL \
      (http://localhost:8080 unless set), AIRFLOW_USERNAME and AIRFLOW_PASSWORD, or AIRFLOW_TOKEN for a \
      bearer token. Whether it is Airflow 2 or 3, the server says.
      """,
    subcommands: [
      List.self, Trigger.self, Get.self, Clear.self, Note.self, SetState.self, Delete.self,
      Events.self, Watch.self, Logs.self,
    ]
  )
}
