import ArgumentParser

struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the states of a run's tasks as they change, until the run has ended.",
    discussion: "In a terminal as a table, elsewhere a line for each change: time, task, state."
  )

  @OptionGroup var server: Server
  @OptionGroup var target: RunArguments

  func run() async throws {
    var watching = Watching()
    var last: Snapshot?
    try await server.airflow().watch(target.key) { snapshot in
      watching.show(snapshot)
      last = snapshot
    }
    if last?.state == .failed { throw ExitCode.failure }
  }
}
