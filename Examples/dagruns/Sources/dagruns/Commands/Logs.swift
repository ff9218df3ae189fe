import ArgumentParser

struct Logs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what the tasks of a run have logged. Airflow 3 only."
  )

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  @Flag(help: "Go on until the run has ended.")
  var follow = false

  func run() async throws {
    try await server.airflow().logs(of: target.key, follow: follow) { line in
      print(line)
      Terminal.flush()
    }
  }
}
