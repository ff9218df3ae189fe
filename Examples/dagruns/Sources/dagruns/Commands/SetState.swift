import ArgumentParser

struct SetState: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sets the state of a run and of its tasks: success, failed or queued."
  )

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  @Argument(help: "The state.")
  var state: String

  func run() async throws {
    printDetails(of: try await server.airflow().setState(state, of: target.key))
  }
}
