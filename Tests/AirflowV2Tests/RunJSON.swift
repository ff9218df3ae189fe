/// What the servers of several versions answer for the same run.
enum RunJSON {
  /// 3.0 knows no duration, no user and no display name.
  static let airflow30 = """
    {"dag_run_id": "nightly", "dag_id": "etl", "logical_date": null, "queued_at": null,
     "start_date": "2026-11-21T07:04:13.250000Z", "end_date": null, "data_interval_start": null,
     "data_interval_end": null, "run_after": "2026-11-21T07:04:12.890068Z",
     "last_scheduling_decision": null, "run_type": "manual", "state": "running",
     "triggered_by": "rest_api", "conf": {}, "note": null, "dag_versions": [],
     "bundle_version": null}
    """

  /// 3.3 knows partitions, and kinds of runs that are new.
  static let airflow33 = """
    {"dag_run_id": "nightly", "dag_id": "etl", "logical_date": "2026-11-21T07:04:12.890068Z",
     "queued_at": "2026-11-21T07:04:12.480000Z", "start_date": null, "end_date": null,
     "duration": null, "data_interval_start": null, "data_interval_end": null,
     "run_after": "2026-11-21T07:04:12.890068Z", "last_scheduling_decision": null,
     "run_type": "operator_triggered", "state": "queued", "triggered_by": "operator",
     "triggering_user_name": "admin", "conf": null, "note": "Again.", "bundle_version": null,
     "dag_versions": [{"id": "0199a1f0-7d5c-7b1e-8f2a-0d4c5b6a7e8f", "version_number": 2,
       "dag_id": "etl", "bundle_name": "dags-folder", "bundle_version": null,
       "created_at": "2026-11-20T06:00:00Z", "dag_display_name": "etl", "bundle_url": null}],
     "dag_display_name": "etl", "partition_key": "2026-11-20",
     "partition_date": "2026-11-20T00:00:00Z"}
    """
}
