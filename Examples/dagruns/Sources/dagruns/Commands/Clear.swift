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
    switch try await server.airflow().clear(target.key, force: force) {
    case .cleared(let run):
      printDetails(of: run)
    case .wouldClear(let tasks):
      for task in tasks { print(task) }
      print("Nothing was cleared; --force clears these task instances.")
    }
  }
}
