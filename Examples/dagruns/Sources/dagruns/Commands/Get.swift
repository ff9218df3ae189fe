import ArgumentParser

struct Get: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Shows a run.")

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  func run() async throws {
    printDetails(of: try await server.airflow().get(target.key))
  }
}
