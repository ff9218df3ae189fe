import AirflowV1
import LoopbackServer
import Testing

/// Airflow's dates have microseconds and an offset, or neither fraction nor microseconds.
@Suite struct DateTimeTests {
  @Test func aFilterHoldsTheRunsOwnDateToTheMicrosecond() async throws {
    let server = try LoopbackServer { request in
      .json(request.target.contains("nightly") ? runJSON : #"{"dag_runs": []}"#)
    }
    let api = api(at: server)
    let run = try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
    let date = try #require(run.logicalDate)
    _ = try await api.getDagRuns(dagID: "~", executionDateGTE: date, executionDateLTE: date)
    #expect(
      server.received.last?.query
        == "execution_date_gte=2026-11-21T07%3A04%3A12.890068Z"
        + "&execution_date_lte=2026-11-21T07%3A04%3A12.890068Z"
    )
  }

  @Test func anOffsetIsEncodedInAQuery() async throws {
    let server = try LoopbackServer(answering: .json(#"{"dag_runs": []}"#))
    _ = try await api(at: server).getDagRuns(
      dagID: "~",
      startDateGTE: DateTime("2026-11-21T09:04:12.890068+02:00")
    )
    #expect(
      server.received.last?.query == "start_date_gte=2026-11-21T09%3A04%3A12.890068%2B02%3A00"
    )
  }

  @Test func onePageMixesWholeSecondsAndMicroseconds() async throws {
    let server = try LoopbackServer(
      answering: .json(
        """
        {"dag_runs": [{"start_date": "2026-11-21T07:04:12.890068+00:00"},
                      {"start_date": "2026-11-21T07:04:41+00:00"},
                      {"start_date": "2026-11-21T07:04:41Z"}]}
        """
      )
    )
    let dates = try await api(at: server).getDagRuns(dagID: "~").dagRuns?.map(\.startDate)
    let expected = try [
      DateTime("2026-11-21T07:04:12.890068Z"), DateTime("2026-11-21T07:04:41Z"),
      DateTime("2026-11-21T07:04:41Z"),
    ]
    #expect(dates == expected)
  }
}
