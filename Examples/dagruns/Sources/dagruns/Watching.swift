import APIClientRuntime
import AirflowRunsCore
import Foundation

/// Shows the states of tasks: as a table that changes in its place in a terminal, and as a line for each change
/// elsewhere.
struct Watching {
  private let isTerminal = isatty(STDOUT_FILENO) == 1
  private let hasColors = ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  private var last: [String: String] = [:]
  private var lineCount = 0

  /// Shows what is new in a snapshot.
  mutating func show(_ snapshot: Snapshot) {
    let rows = snapshot.tasks + [("run", snapshot.state.rawValue)]
    if isTerminal { redraw(rows) } else { printChanges(rows) }
  }

  private mutating func redraw(_ rows: [(name: String, state: String)]) {
    let width = rows.map(\.name.count).max() ?? 0
    // Back to where the table began, and away with what is there.
    var text = lineCount > 0 ? "\u{1B}[\(lineCount)A\u{1B}[J" : ""
    for (name, state) in rows {
      text += name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + colored(state) + "\n"
    }
    lineCount = rows.count
    print(text, terminator: "")
    fflush(nil)
  }

  private mutating func printChanges(_ rows: [(name: String, state: String)]) {
    for (name, state) in rows where last[name] != state {
      last[name] = state
      print("\(DateTime.now)\t\(name)\t\(state)")
    }
    // A pipe would keep it until there is more.
    fflush(nil)
  }

  private func colored(_ state: String) -> String {
    guard hasColors else { return state }
    let color =
      switch state {
      case "success": 32
      case "failed", "upstream_failed": 31
      case "running": 33
      default: 2
      }
    return "\u{1B}[\(color)m\(state)\u{1B}[0m"
  }
}
