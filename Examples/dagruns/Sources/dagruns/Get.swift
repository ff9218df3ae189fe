import AirflowRuns
import ArgumentParser

struct Get: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Shows a run.")

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  func run() async throws {
    do {
      let run = try await server.api.getDagRun(dagID: target.dagID, dagRunID: target.runID)
      printDetails(of: run)
    } catch {
      guard error.status == .notFound else { throw error }
      print("There is no such run: \(error.body?.detail ?? "")")
      throw ExitCode.failure
    }
  }
}
