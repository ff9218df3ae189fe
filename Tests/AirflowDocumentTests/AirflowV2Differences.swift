/// Where our document of Airflow 3 differs from Airflow's own, and why.
enum AirflowV2Differences {
  /// What we call otherwise, and what we have a name for and Airflow has not: a union and a list of
  /// several values is called by it in Swift.
  static let ourNames = SchemaNames(
    others: [
      "MetadatabaseInfoResponse": "BaseInfoResponse",
      "TaskInstancesToClear": "ClearTaskInstanceCollectionResponse",
      "XComValueResponse": "XComResponseNative",
    ],
    inline: [
      "ClearDAGRunResponse", "DAGTagsMatchMode", "LogLines", "LogMessages", "MappedTaskInstance",
      "Message", "TaskID", "TaskInstanceToClear", "TaskSelector", "ValidationErrors",
    ]
  )

  /// The other way round. An error is an error, whatever the status.
  static let theirNames = SchemaNames(
    others: ["HTTPExceptionResponse": "Error", "HTTPValidationError": "Error"],
    inline: ["DAGRunPatchStates", "DagRunMutableStates", "JsonValue", "XComResponseString"]
  )

  /// What does not follow from the documents of the versions by a rule: there, and here.
  static let intended = [
    // The only ID that these paths take; it is no argument.
    "get_list_dag_runs_batch":
      "POST /api/v2/dags/{dag_id}/dagRuns/list -> POST /api/v2/dags/~/dagRuns/list",
    "get_list_dag_runs_batch path dag_id": "string const=~, required -> -",
    "get_task_instances_batch":
      "POST /api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/list"
      + " -> POST /api/v2/dags/~/dagRuns/~/taskInstances/list",
    "get_task_instances_batch path dag_id": "string const=~, required -> -",
    "get_task_instances_batch path dag_run_id": "string const=~, required -> -",

    // Their handlers take any value, and look for a DAG or a task of that name.
    "get_task path task_id": "any, required -> string, required",
    "trigger_dag_run path dag_id": "any, required -> string, required",

    // Servers refuse a body without it, be it null, which means a run without a date.
    "TriggerDAGRunPostBody.logical_date":
      "string format=date-time, required -> string format=date-time, required, null",
    // Null takes a note away, and leaving it out does not.
    "DAGRunPatchBody.note": "string maxLength=1000 -> string maxLength=1000, null",
    "PatchTaskInstanceBody.note": "string maxLength=1000 -> string maxLength=1000, null",
    // Leaving out the body says the same.
    "materialize_asset body": "MaterializeAssetBody, null -> MaterializeAssetBody",

    // The states that a server takes there.
    "PatchTaskInstanceBody.new_state":
      "TaskInstanceState -> string enum=[success failed skipped]",
    // No run is without a state.
    "DAGRunsBatchBody.states": "[DagRunState, null] -> [DagRunState]",
    // Text that is one of an enumeration, of which the servers say so: any other is refused.
    "DagRunAssetReference.state": "string, required -> DagRunState, required",
    "get_dag_runs query run_type": "[string] -> [DagRunType]",
    "get_dag_runs query state": "[string] -> [DagRunState]",
    "get_dags query dag_run_state": "[string] -> [DagRunState]",
    "get_mapped_task_instances query state": "[string] -> [TaskInstanceState]",
    "get_task_instances query state": "[string] -> [TaskInstanceState]",

    // The two older versions promise only a text.
    "TaskInstanceResponse.id": "string format=uuid, required -> string, required",
    // It was true or false before it was a factor.
    "TaskResponse.retry_exponential_backoff": "number, required -> boolean | number, required",
    // All that they send, asked for as a text or not, is any JSON.
    "get_xcom_entry 200": "XComResponseNative | {any} -> XComResponseNative",
    // Deprecated in the newest version, and `max_active_tasks` by another name.
    "DAGDetailsResponse.concurrency": "integer, required -> -",

    // What the lines of a stream are is said in examples alone. No server sends the states of a run as
    // JSON, and what is asked for is said by calling one method or the other.
    "wait_dag_run_until_finished 200": "any -> -",
    "wait_dag_run_until_finished 200 application/x-ndjson": "string -> DAGRunStateUpdate",
    "DAGRunStateUpdate": "- -> object",
    "DAGRunStateUpdate.results": "- -> {any}",
    "DAGRunStateUpdate.state": "- -> DagRunState, required",
    "get_log 200 application/x-ndjson": "string -> StructuredLogMessage",
    "get_log header accept":
      "string enum=[application/json application/x-ndjson */*] -> -",
    // The lines have null where JSON leaves it out, and nearly all messages say these two.
    "StructuredLogMessage.timestamp":
      "string format=date-time -> string format=date-time, null",
    "StructuredLogMessage.level": "- -> string",
    "StructuredLogMessage.logger": "- -> string",

    // A tag makes a type, and this one would repeat an operation.
    "wait_dag_run_until_finished tags": "DagRun, experimental -> DagRun",

    // What servers answer to an order that they do not know, and to a token of a log that is not theirs.
    "get_asset_events 400": "- -> Error",
    "get_assets 400": "- -> Error",
    "get_dags 400": "- -> Error",
    "get_list_dag_runs_batch 400": "- -> Error",
    "get_log 400": "- -> Error",
    "get_mapped_task_instances 400": "- -> Error",
    "get_task_instances_batch 400": "- -> Error",
    "list_backfills 400": "- -> Error",

    // The tokens of any auth manager that has this operation. All take JSON, which is what is sent.
    "create_token tags": "SimpleAuthManagerLogin -> Token",
    "create_token header Content-Type":
      "string enum=[application/json application/x-www-form-urlencoded] -> -",
    "create_token 415": "Error -> -",
  ]

  /// What has something new to say of itself without being new.
  static let saidToBeNew = ["get_dag_runs query order_by"]
}
