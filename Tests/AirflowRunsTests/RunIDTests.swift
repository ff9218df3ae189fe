import AirflowRuns
import Testing

@testable import AirflowRunsCore

/// The IDs of runs.
@Suite struct RunIDTests {
  @Test(arguments: [
    ("2026-11-21T07:04:12.890068Z", "manual__2026-11-21T07:04:12.890068Z_iiiiiiii"),
    ("2026-11-21T07:04:12Z", "manual__2026-11-21T07:04:12.000000Z_iiiiiiii"),
    ("2026-11-21T07:04:12.05Z", "manual__2026-11-21T07:04:12.050000Z_iiiiiiii"),
  ])
  func aRunIDHasItsTimeToTheMicrosecond(time: String, id: String) throws {
    #expect(DAGRun.uniqueRunID(at: try DateTime(time)) { $0.count / 2 } == id)
  }

  @Test func noTwoAreTheSame() {
    #expect(Set((0..<10_000).map { _ in DAGRun.uniqueRunID() }).count == 10_000)
  }

  /// Airflow's default of `[scheduler] allowed_run_id_pattern`, and the length of its column.
  @Test func airflowAllowsThem() {
    let id = DAGRun.uniqueRunID()
    #expect(id.wholeMatch(of: /[A-Za-z0-9_.~:+-]+/) != nil)
    #expect(id.count <= 250)
  }
}
