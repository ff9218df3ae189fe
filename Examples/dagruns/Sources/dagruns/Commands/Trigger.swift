import APIClientRuntime
import AirflowRunsCore
import ArgumentParser

struct Trigger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Triggers a run.")

  @OptionGroup var server: Server

  @Argument(help: "The ID of the DAG.")
  var dagID: String

  @Option(help: "The ID of the new run; one is made up unless given.")
  var runID: String?

  @Option(
    help: "The run's configuration, as a JSON object.",
    transform: { text in
      guard case .object(let conf) = try JSONValue(parsing: Array(text.utf8)) else {
        throw ValidationError("a configuration is a JSON object, such as {\"day\": \"2026-11-20\"}")
      }
      return conf
    }
  )
  var conf: JSONObject?

  @Option(help: "A note on the run.")
  var note: String?

  @Flag(help: "Show each state of the run until it has ended; fail if the run does.")
  var wait = false

  func run() async throws {
    let airflow = try await server.airflow()
    var run = try await airflow.trigger(dagID: dagID, NewRun(id: runID, conf: conf, note: note))
    printDetails(of: run)
    guard wait else { return }
    try await airflow.follow(run.key) { changed in
      run = changed
      printLine(of: run)
    }
    if run.state == .failed { throw ExitCode.failure }
  }
}
