import ArgumentParser

struct Events: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the events of datasets or assets that a run was triggered by."
  )

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  func run() async throws {
    for line in try await server.airflow().events(of: target.key) { print(line) }
  }
}
