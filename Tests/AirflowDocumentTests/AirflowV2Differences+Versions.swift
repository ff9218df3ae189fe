extension AirflowV2Differences {
  /// Where each rule has something to decide, by what the places belong to.
  static func places(of rule: VersionComparison.Rule) -> [String] {
    groups(of: rule).flatMap { owner, names in
      names.split(separator: " ").map { name in
        switch owner.first?.isUppercase {
        case nil: String(name)
        case true?: "\(owner).\(name)"
        case false?: "\(owner) \(name)"
        }
      }
    }
  }

  private static func groups(of rule: VersionComparison.Rule) -> [String: String] {
    switch rule {
    case .newIn31: newIn31
    case .newSince31: newSince31
    case .gone: gone
    case .sometimesLeftOut: sometimesLeftOut
    case .sometimesNull: sometimesNull
    case .nullSaysNothing: nullSaysNothing
    case .defaultLeftOut: defaultLeftOut
    case .readOnly: readOnly
    case .moreValues: moreValues
    }
  }

  private static let newIn31 = [
    "": "wait_dag_run_until_finished",
    "AssetResponse": "consuming_tasks last_asset_event scheduled_dags",
    "BackfillPostBody": "run_on_latest_version",
    "BackfillResponse": "dag_display_name",
    "ClearTaskInstancesBody": "run_on_latest_version",
    "DAGDetailsResponse": "default_args is_favorite last_parse_duration",
    "DAGResponse": "last_parse_duration",
    "DAGRunClearBody": "run_on_latest_version",
    "DAGRunResponse": "dag_display_name duration triggering_user_name",
    "DAGRunsBatchBody":
      "end_date_gt end_date_lt logical_date_gt logical_date_lt run_after_gt run_after_lt "
      + "start_date_gt start_date_lt",
    "DagTagResponse": "dag_display_name",
    "DagVersionResponse": "dag_display_name",
    "JobResponse": "dag_display_name",
    "TaskInstanceHistoryResponse": "dag_display_name operator_name",
    "TaskInstanceResponse": "dag_display_name operator_name",
    "TaskInstancesBatchBody":
      "duration_gt duration_lt end_date_gt end_date_lt logical_date_gt logical_date_lt "
      + "run_after_gt run_after_lt start_date_gt start_date_lt",
    "XComResponse": "dag_display_name run_after task_display_name",
    "XComResponseNative": "dag_display_name run_after task_display_name",
    "create_token": "415",
    "create_token header": "Content-Type",
    "get_asset_events query": "timestamp_gt timestamp_lt",
    "get_dag_runs query":
      "dag_version end_date_gt end_date_lt logical_date_gt logical_date_lt run_after_gt "
      + "run_after_lt run_id_pattern start_date_gt start_date_lt triggering_user_name_pattern "
      + "updated_at_gt updated_at_lt",
    "get_dags query":
      "asset_dependency bundle_name bundle_version dag_run_end_date_gt dag_run_end_date_lt "
      + "dag_run_start_date_gt dag_run_start_date_lt has_asset_schedule has_import_errors "
      + "is_favorite",
    "get_mapped_task_instances query":
      "duration_gt duration_lt end_date_gt end_date_lt logical_date_gt logical_date_lt "
      + "map_index operator run_after_gt run_after_lt start_date_gt start_date_lt try_number "
      + "updated_at_gt updated_at_lt",
    "get_task_instances query":
      "duration_gt duration_lt end_date_gt end_date_lt logical_date_gt logical_date_lt "
      + "map_index operator run_after_gt run_after_lt start_date_gt start_date_lt "
      + "task_group_id try_number updated_at_gt updated_at_lt",
    "get_xcom_entries query":
      "dag_display_name_pattern logical_date_gt logical_date_gte logical_date_lt "
      + "logical_date_lte map_index_filter run_after_gt run_after_gte run_after_lt "
      + "run_after_lte run_id_pattern task_id_pattern xcom_key_pattern",
  ]

  private static let newSince31 = [
    "AssetEventResponse": "partition_key",
    "AssetResponse": "watchers",
    "ClearTaskInstancesBody": "note prevent_running_task",
    "CreateAssetEventsBody": "access_control partition_key",
    "DAGDetailsResponse":
      "active_runs_count allowed_run_types is_backfillable rerun_with_latest_version "
      + "timetable_partitioned timetable_periodic",
    "DAGResponse": "allowed_run_types is_backfillable timetable_partitioned timetable_periodic",
    "DAGRunClearBody": "note only_new",
    "DAGRunCollectionResponse": "next_cursor previous_cursor total_entries_limit",
    "DAGRunResponse": "partition_date partition_key",
    "DAGRunsBatchBody": "conf_contains duration_gt duration_gte duration_lt duration_lte",
    "DagRunAssetReference": "partition_key triggering",
    "TaskInstanceCollectionResponse": "next_cursor previous_cursor total_entries_limit",
    "TriggerDAGRunPostBody": "partition_key",
    "TriggerResponse": "queue",
    "ValidationError": "ctx input",
    "create_backfill": "400 503",
    "delete_dag_run": "409",
    "get_asset_events query": "name_pattern name_prefix_pattern",
    "get_assets query": "name_prefix_pattern uri_prefix_pattern",
    "get_dag_runs": "400",
    "get_dag_runs query":
      "bundle_version conf_contains consuming_asset_pattern cursor dag_id_pattern "
      + "dag_id_prefix_pattern duration_gt duration_gte duration_lt duration_lte "
      + "partition_date_gte partition_date_lte partition_key_pattern "
      + "partition_key_prefix_pattern run_id_prefix_pattern "
      + "triggering_user_name_prefix_pattern",
    "get_dags query": "dag_display_name_prefix_pattern dag_id_prefix_pattern timetable_type",
    "get_mapped_task_instances query":
      "operator_name_pattern operator_name_prefix_pattern pool_name_pattern "
      + "pool_name_prefix_pattern queue_name_pattern queue_name_prefix_pattern "
      + "rendered_map_index_pattern rendered_map_index_prefix_pattern",
    "get_task_instances": "400",
    "get_task_instances query":
      "cursor dag_id_pattern dag_id_prefix_pattern operator_name_pattern "
      + "operator_name_prefix_pattern pool_name_pattern pool_name_prefix_pattern "
      + "queue_name_pattern queue_name_prefix_pattern rendered_map_index_pattern "
      + "rendered_map_index_prefix_pattern run_id_pattern run_id_prefix_pattern "
      + "task_display_name_prefix_pattern",
    "get_xcom_entries query":
      "dag_display_name_prefix_pattern order_by run_id_prefix_pattern "
      + "task_id_prefix_pattern xcom_key_prefix_pattern",
    "materialize_asset": "400 body",
    "post_clear_task_instances": "400 409",
  ]

  private static let gone = [
    "AssetResponse": "consuming_dags"
  ]

  private static let sometimesLeftOut = [
    "DAGRunCollectionResponse": "total_entries",
    "TaskInstanceCollectionResponse": "total_entries",
  ]

  private static let sometimesNull = [
    "BackfillResponse": "dag_run_conf",
    "DAGRunCollectionResponse": "total_entries",
    "TaskInstanceCollectionResponse": "total_entries",
  ]

  private static let nullSaysNothing = [
    "AssetEventAccessControl": "consumer_teams",
    "BackfillPostBody": "dag_run_conf run_on_latest_version",
    "ClearTaskInstancesBody": "dag_run_id end_date note run_on_latest_version start_date task_ids",
    "CreateAssetEventsBody": "access_control partition_key",
    "DAGRunClearBody": "note run_on_latest_version",
    "DAGRunPatchBody": "note state",
    "DAGRunsBatchBody":
      "conf_contains dag_ids duration_gt duration_gte duration_lt duration_lte end_date_gt "
      + "end_date_gte end_date_lt end_date_lte logical_date_gt logical_date_gte "
      + "logical_date_lt logical_date_lte order_by run_after_gt run_after_gte run_after_lt "
      + "run_after_lte start_date_gt start_date_gte start_date_lt start_date_lte states",
    "MaterializeAssetBody":
      "conf dag_run_id data_interval_end data_interval_start logical_date note "
      + "partition_key run_after",
    "PatchTaskInstanceBody": "new_state note",
    "TaskInstancesBatchBody":
      "dag_ids dag_run_ids duration_gt duration_gte duration_lt duration_lte end_date_gt "
      + "end_date_gte end_date_lt end_date_lte executor logical_date_gt logical_date_gte "
      + "logical_date_lt logical_date_lte order_by pool queue run_after_gt run_after_gte "
      + "run_after_lt run_after_lte start_date_gt start_date_gte start_date_lt start_date_lte "
      + "state task_ids",
    "TriggerDAGRunPostBody":
      "conf dag_run_id data_interval_end data_interval_start logical_date note "
      + "partition_key run_after",
  ]

  private static let defaultLeftOut = [
    "BackfillPostBody": "dag_run_conf run_on_latest_version",
    "ClearTaskInstancesBody": "prevent_running_task run_on_latest_version",
    "DAGDetailsResponse": "active_runs_count is_favorite",
    "DAGRunClearBody": "only_new run_on_latest_version",
    "TimeDelta": "__type",
    "create_token header": "Content-Type",
    "get_asset_events query": "order_by",
    "get_assets query": "order_by",
    "get_dag_runs query": "order_by",
    "get_dags query": "order_by",
    "get_log header": "accept",
    "get_mapped_task_instances query": "order_by",
    "get_task_instances query": "order_by",
    "get_xcom_entries query": "order_by",
    "list_backfills query": "order_by",
  ]

  private static let readOnly = [
    "DAGDetailsResponse": "concurrency file_token is_backfillable latest_dag_version",
    "DAGResponse": "file_token is_backfillable",
    "DagVersionResponse": "bundle_url",
    "TaskResponse": "extra_links",
  ]

  private static let moreValues = [
    "": "DagRunType TaskInstanceState"
  ]
}
