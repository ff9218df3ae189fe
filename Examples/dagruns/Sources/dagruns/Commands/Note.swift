import ArgumentParser

struct Note: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Puts a note on a run.")

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  @Argument(help: "The note.")
  var text: String

  func run() async throws {
    printDetails(of: try await server.airflow().setNote(text, of: target.key))
  }
}
