import APIClientRuntime
import AirflowRunsCore

/// Prints a run on a line.
func printLine(of run: Run) {
  let columns = [
    run.state.rawValue, run.start?.description ?? "-", run.key.dagID, run.key.dagRunID,
  ]
  print(columns.joined(separator: "\t"))
}

/// Prints all that is known of a run.
func printDetails(of run: Run) {
  print("DAG: \(run.key.dagID)\nrun: \(run.key.dagRunID)\nstate: \(run.state)")
  for case (let label, let text?) in run.details { print("\(label): \(text)") }
}

/// An event that has triggered a run, on a line.
func eventLine(_ time: String?, _ uri: String?, _ source: [String]) -> String {
  let place = source.isEmpty ? "by hand" : "by \(source.joined(separator: " / "))"
  return "\(time ?? "-")\t\(uri ?? "-")\t\(place)"
}
