import APIClientRuntime
import AirflowRunsCore

/// Shows the states of tasks: as a table that changes in its place in a terminal, and as a line for each change
/// elsewhere.
struct Watching {
  private var last: [String: String] = [:]
  private var lineCount = 0

  /// Shows what is new in a snapshot.
  mutating func show(_ snapshot: Snapshot) {
    let rows = snapshot.tasks + [("run", snapshot.state.rawValue)]
    if Terminal.isThere { redraw(rows) } else { printChanges(rows) }
  }

  private mutating func redraw(_ rows: [(name: String, state: String)]) {
    let width = rows.map(\.name.count).max() ?? 0
    // Back to where the table began, and away with what is there.
    var text = lineCount > 0 ? "\u{1B}[\(lineCount)A\u{1B}[J" : ""
    for (name, state) in rows {
      text += name + String(repeating: " ", count: width + 2 - name.count) + colored(state) + "\n"
    }
    lineCount = rows.count
    print(text, terminator: "")
    Terminal.flush()
  }

  private mutating func printChanges(_ rows: [(name: String, state: String)]) {
    for (name, state) in rows where last[name] != state {
      last[name] = state
      print("\(DateTime.now)\t\(name)\t\(state)")
    }
    Terminal.flush()
  }

  private func colored(_ state: String) -> String {
    guard Terminal.hasColors else { return state }
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
