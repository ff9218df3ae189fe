import AirflowV1
import LoopbackServer

/// An API whose server is a loopback server.
func api(at server: LoopbackServer) -> DAGRunApi {
  DAGRunApi(
    configuration: .init(
      server: server.url + "/api/v1",
      authentication: .basic(username: "admin", password: "admin"),
      timeout: .seconds(120)
    )
  )
}

/// What a call throws, as the one error that operations throw.
func error<Value>(of call: () async throws(APIError) -> Value) async -> APIError? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}

/// A run as Airflow writes it.
let runJSON = """
  {"conf": {"x": [1, 2.5, null, {"b": true}]}, "dag_id": "etl", "dag_run_id": "nightly",
   "data_interval_end": "2026-11-21T07:04:12.890068+00:00",
   "data_interval_start": "2026-11-21T07:04:12.890068+00:00", "end_date": null,
   "execution_date": "2026-11-21T07:04:12.890068+00:00", "external_trigger": true,
   "last_scheduling_decision": null, "logical_date": "2026-11-21T07:04:12.890068+00:00",
   "note": null, "run_type": "manual", "start_date": "2026-11-21T07:04:13+00:00",
   "state": "running"}
  """
