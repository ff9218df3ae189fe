import AirflowRuns
import ArgumentParser

struct Clear: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Clears a run, so that it runs again; only shows what would be cleared unless told."
  )

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  @Flag(help: "Really clear the run.")
  var force = false

  func run() async throws {
    let result = try await server.api.clearDagRun(
      dagID: target.dagID,
      dagRunID: target.runID,
      body: ClearDagRun(dryRun: !force)
    )
    switch result {
    case .dagRun(let run):
      printDetails(of: run)
    case .taskInstanceCollection(let list):
      for instance in list.taskInstances ?? [] { print(instance.taskID ?? "-") }
      print("Nothing was cleared; --force clears these task instances.")
    case .unrecognized(let answer):
      print("The server answered something new: \(answer)")
    }
  }
}
