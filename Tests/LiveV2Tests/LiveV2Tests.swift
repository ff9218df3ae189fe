import Testing

/// The generated client against a real Airflow 3. One test after the other: the machine of a test
/// server does not run many tasks at a time.
@Suite(
  .serialized,
  .enabled(if: Live.isRunning, "no Airflow is running; scripts/live-test starts one")
)
struct LiveV2Tests {}
