import Testing

/// The generated client against a real Airflow. One test after the other: the scheduler of a test
/// server runs one task at a time.
@Suite(
  .serialized,
  .enabled(if: Live.isRunning, "no Airflow is running; scripts/live-test starts one")
)
struct LiveTests {}
