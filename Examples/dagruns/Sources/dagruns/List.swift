import AirflowV1
import ArgumentParser

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists runs, the newest first.")

  @OptionGroup var server: Server

  @Argument(help: "The ID of the DAG; ~ for all DAGs.")
  var dagID = "~"

  @Option(help: "Only runs in this state. May be repeated.")
  var state: [String] = []

  @Option(help: "How many runs to list.")
  var limit = 20

  func run() async throws {
    let page = try await server.api.getDagRuns(
      dagID: dagID,
      limit: limit,
      state: state,
      orderBy: "-start_date"
    )
    let runs = page.dagRuns ?? []
    printRuns(runs)
    print("\(runs.count) of \(page.totalEntries ?? runs.count) runs")
  }
}
