import ArgumentParser

struct Delete: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Deletes a run.")

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  func run() async throws {
    try await server.airflow().delete(target.key)
    print("Deleted.")
  }
}
