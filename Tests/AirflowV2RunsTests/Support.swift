import AirflowV2Runs
import FaultServer
import LoopbackServer

/// A run as a server shows it.
func runJSON(_ state: String, queued: Int = 1) -> String {
  #"{"dag_run_id": "r", "dag_id": "etl", "logical_date": null, "run_type": "manual", "state": "\#(state)", "#
    + #""queued_at": "2026-11-26T00:00:0\#(queued)Z", "run_after": "2026-11-26T00:00:00Z", "#
    + #""dag_versions": [], "conf": {}}"#
}

/// What a call throws, as the one error that calls for runs throw.
func runError<Value>(of call: () async throws(RunError) -> Value) async -> RunError? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}

extension FaultServer.Step {
  static func json(_ text: String, status: Int = 200) -> FaultServer.Step {
    .text(
      "HTTP/1.1 \(status) S\nContent-Type: application/json\nContent-Length: \(text.utf8.count)\n\n\(text)"
    )
  }
}
