import AirflowRunsCore
import ArgumentParser

/// The run that a command is about.
struct RunArguments: ParsableArguments {
  @Argument(help: "The ID of the DAG.")
  var dagID: String

  @Argument(help: "The ID of the run.")
  var runID: String

  var key: RunKey { RunKey(dagID: dagID, dagRunID: runID) }
}
