import AirflowRuns

/// Prints a run on a line.
func printLine(of run: DAGRun) {
  let columns = [
    run.state?.rawValue ?? "-",
    run.startDate?.description ?? "-",
    run.dagID ?? "-",
    run.dagRunID ?? "-",
  ]
  print(columns.joined(separator: "\t"))
}

/// Prints all that is known of a run.
func printDetails(of run: DAGRun) {
  let details: [(String, String?)] = [
    ("DAG", run.dagID),
    ("run", run.dagRunID),
    ("state", run.state?.rawValue),
    ("type", run.runType?.rawValue),
    ("logical date", run.logicalDate?.description),
    ("started", run.startDate?.description),
    ("ended", run.endDate?.description),
    ("conf", run.conf.map { JSONValue.object($0).description }),
    ("note", run.note),
  ]
  for case (let label, let value?) in details { print("\(label): \(value)") }
}
