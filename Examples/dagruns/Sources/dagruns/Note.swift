import AirflowRuns
import ArgumentParser

struct Note: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Puts a note on a run.")

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  @Argument(help: "The note.")
  var text: String

  func run() async throws {
    let run = try await server.api.setDagRunNote(
      dagID: target.dagID,
      dagRunID: target.runID,
      body: SetDagRunNote(note: text)
    )
    printDetails(of: run)
  }
}
