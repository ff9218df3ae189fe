import ArgumentParser

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists runs, the newest first.")

  @OptionGroup var server: Server

  @Argument(help: "The ID of the DAG; ~ for all DAGs.")
  var dagID = "~"

  @Option(help: "Only runs in this state. May be repeated.")
  var state: [String] = []

  @Option(help: "How many runs to list at most.")
  var limit = 20

  func run() async throws {
    let runs = try await server.airflow().list(dagID: dagID, states: state, limit: limit)
    for run in runs { printLine(of: run) }
  }
}
