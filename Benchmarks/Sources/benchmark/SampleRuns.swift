import APIClientRuntime

/// Runs as Airflow 2 answers them: with all members, in the order of their names.
enum SampleRuns {
  /// A page of them.
  static func page(of count: Int) -> JSONValue {
    ["dag_runs": .array((0..<count).map(run)), "total_entries": .number(JSONNumber(count * 37))]
  }

  /// The run of a number.
  static func run(_ number: Int) -> JSONValue {
    let day = "2026-11-" + String(number % 28 + 1).padded(to: 2)
    let hour = String(number % 24).padded(to: 2)
    let minute = String(number * 7 % 60).padded(to: 2)
    let isOver = !number.isMultiple(of: 10)
    let logical: JSONValue = .string("\(day)T\(hour):00:00+00:00")
    return [
      "conf": conf(number),
      "dag_id": .string("warehouse_\(number % 12)_daily_load"),
      "dag_run_id": .string("\(kinds[number % kinds.count])__\(day)T\(hour):00:00+00:00"),
      "data_interval_end": .string("\(day)T\(hour):00:00+00:00"),
      "data_interval_start": .string("\(day)T00:00:00+00:00"),
      "end_date": isOver ? .string("\(day)T\(hour):\(minute):41.870215+00:00") : .null,
      "execution_date": logical,
      "external_trigger": .bool(number.isMultiple(of: 3)),
      "last_scheduling_decision": .string("\(day)T\(hour):\(minute):41.860\(number % 10)13+00:00"),
      "logical_date": logical,
      "note": note(number),
      "run_type": .string(kinds[number % kinds.count]),
      "start_date": .string("\(day)T\(hour):00:13.25\(number % 10)118+00:00"),
      "state": .string(isOver ? (number % 7 == 0 ? "failed" : "success") : "running"),
    ]
  }

  private static let kinds = ["scheduled", "manual", "dataset_triggered", "backfill"]

  /// Most runs have no configuration; some have a few members, some a tree of them.
  private static func conf(_ number: Int) -> JSONValue {
    switch number % 5 {
    case 0:
      [
        "day": "2026-11-20", "full_refresh": .bool(number.isMultiple(of: 2)),
        "tables": ["customers", "orders", "order_lines"],
        "limit": .number(JSONNumber(number * 1000)),
      ]
    case 1:
      [
        "source": [
          "bucket": "landing-zone", "prefix": .string("exports/\(number)/part"), "retries": 3,
        ],
        "threshold": 0.975, "notify": ["oncall@example.org"], "parent": nil,
      ]
    default: [:]
    }
  }

  /// Some runs have a note, and not all of them speak English.
  private static func note(_ number: Int) -> JSONValue {
    switch number % 8 {
    case 0: "Repeats yesterday's load after the outage."
    case 3: "Nachgeladen, weil die Übertragung um 03:00 abbrach – größtenteils geprüft."
    case 5: "再実行: 上流の \"orders\" が遅れたため 🚚\nSee the run book."
    default: nil
    }
  }
}

/// Changes of runs, of 200 bytes or so each, as streams have them.
enum SampleChanges {
  /// The texts of so many of them.
  static func texts(_ count: Int) -> [[UInt8]] {
    (0..<count).map { JSONWriter.bytes(change($0), .compact) }
  }

  private static func change(_ number: Int) -> JSONValue {
    let second = String(number % 60).padded(to: 2)
    return [
      "dag_id": .string("warehouse_\(number % 12)_daily_load"),
      "dag_run_id": "scheduled__2026-11-21T07:00:00+00:00",
      "task_id": .string("load.table_\(number % 40)"),
      "state": .string(["queued", "running", "success", "failed"][number % 4]),
      "changed": .string("2026-11-21T07:04:\(second).250118+00:00"),
      "duration": .number(JSONNumber(number * 17 % 4096)),
      "attempt": .number(JSONNumber(number % 3)),
    ]
  }
}
