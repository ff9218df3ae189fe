import Foundation
import LoopbackServer
import Testing

extension CompilerTests {
  @Suite(
    "Each example is complete and true: it runs exactly as printed",
    .enabled(if: Linking.current != nil, "there is no swiftc, or no built module of the runtime")
  )
  struct ExampleProgramTests {
    /// What a program sends, what it is answered, and what it then prints among others.
    struct Exchange: Sendable, CustomTestStringConvertible {
      let operation: String
      let request: String
      var body: JSON = nil
      var answer: Answer = .json(ExampleProgramTests.run)
      var printed = "nightly"

      var testDescription: String { operation }
    }

    static let run = #"{"dag_id": "etl", "dag_run_id": "nightly", "state": "queued"}"#
    private static let page = #"{"dag_runs": [\#(run)], "total_entries": 1}"#
    private static let place =
      "http://localhost/api/v1/dags/etl/dagRuns/manual__2026-11-21T07%3A04%3A12%2B00%3A00"

    /// A filter for the runs of a day.
    private static func days(_ name: String) -> String {
      "\(name)_gte=2026-11-20T00%3A00%3A00Z&\(name)_lte=2026-11-21T00%3A00%3A00Z"
    }

    static let exchanges = [
      Exchange(
        operation: "getDagRuns",
        request: "GET http://localhost/api/v1/dags/etl/dagRuns?limit=25&offset=0"
          + "&\(days("execution_date"))&\(days("start_date"))&\(days("end_date"))"
          + "&\(days("updated_at"))&state=queued&state=running&order_by=-start_date"
          + "&fields=dag_run_id&fields=state",
        answer: .json(page)
      ),
      Exchange(
        operation: "postDagRun",
        request: "POST http://localhost/api/v1/dags/etl/dagRuns",
        body: """
          {"dag_run_id": "manual__2026-11-21T07:04:12+00:00",
           "logical_date": "2026-11-21T07:04:12Z",
           "data_interval_start": "2026-11-20T00:00:00Z",
           "data_interval_end": "2026-11-21T00:00:00Z", "conf": {"day": "2026-11-20"},
           "note": "Repeats yesterday's load after the outage."}
          """
      ),
      Exchange(
        operation: "getDagRunsBatch",
        request: "POST http://localhost/api/v1/dags/~/dagRuns/list",
        body: """
          {"order_by": "-start_date", "page_offset": 0, "page_limit": 25, "dag_ids": ["etl", "ingest"],
           "states": ["queued", "running"], "execution_date_gte": "2026-11-20T00:00:00Z",
           "execution_date_lte": "2026-11-21T00:00:00Z",
           "start_date_gte": "2026-11-20T00:00:00Z",
           "start_date_lte": "2026-11-21T00:00:00Z",
           "end_date_gte": "2026-11-20T00:00:00Z", "end_date_lte": "2026-11-21T00:00:00Z"}
          """,
        answer: .json(page)
      ),
      Exchange(operation: "getDagRun", request: "GET \(place)?fields=dag_run_id&fields=state"),
      Exchange(
        operation: "deleteDagRun",
        request: "DELETE \(place)",
        answer: .empty(status: 204),
        printed: "Done."
      ),
      Exchange(
        operation: "updateDagRunState",
        request: "PATCH \(place)",
        body: #"{"state": "success"}"#
      ),
      Exchange(
        operation: "clearDagRun",
        request: "POST \(place)/clear",
        body: #"{"dry_run": true}"#
      ),
      Exchange(
        operation: "getUpstreamDatasetEvents",
        request: "GET \(place)/upstreamDatasetEvents",
        answer: .json(#"{"dataset_events": [{"source_run_id": "nightly"}], "total_entries": 1}"#)
      ),
      Exchange(
        operation: "setDagRunNote",
        request: "PATCH \(place)/setNote",
        body: #"{"note": "Repeats yesterday's load after the outage."}"#
      ),
    ]

    @Test("Against a server", arguments: exchanges)
    func runs(exchange: Exchange) throws {
      let program = try #require(try example(exchange.operation))
      let folder = try TemporaryFolder()
      let compiled = try program.compile(in: folder, with: try #require(Linking.current))
      try #require(compiled.status == 0, "\(compiled.errors)")

      let server = try LoopbackServer(answering: exchange.answer)
      let outcome = try ExampleProgram.run(in: folder, proxy: server.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains(exchange.printed))
      #expect(server.received.count == 1)
      let request = try #require(server.received.first)
      #expect("\(request.method) \(request.target)" == exchange.request)
      #expect(request.headers["authorization"]?.hasPrefix("Basic ") == true)
      #expect(try JSON(request.body) == exchange.body)
    }

    @Test("What goes wrong is told")
    func fails() throws {
      let program = try #require(try example("getDagRun"))
      let folder = try TemporaryFolder()
      let compiled = try program.compile(in: folder, with: try #require(Linking.current))
      try #require(compiled.status == 0, "\(compiled.errors)")
      let fault = #"{"type": "about:blank", "title": "No such run", "status": 404}"#
      let server = try LoopbackServer(answering: .json(fault, status: 404))
      let outcome = try ExampleProgram.run(in: folder, proxy: server.url)
      #expect(outcome.output.hasPrefix("getDagRun failed: "))
      #expect(outcome.output.contains("No such run"))
    }

    @Test("There is one of each operation, and no other")
    func completeness() throws {
      let operations = try ExampleProgram.all(on: "DAGRunApi.md").map(\.operation)
      #expect(operations == Self.exchanges.map(\.operation))
    }

    @Test("Each has the format of the project", .enabled(if: Program.find("swift-format") != nil))
    func format() throws {
      let folder = try TemporaryFolder()
      for program in try ExampleProgram.all(on: "DAGRunApi.md") {
        try folder.write(program.source, to: "\(program.operation).swift")
      }
      let arguments = [
        "lint", "--strict", "--recursive", "--configuration", ExampleProgram.format.path,
      ]
      let outcome = try Program.run(
        try #require(Program.find("swift-format")),
        arguments + [folder.url.path],
        in: folder.url
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private func example(_ operation: String) throws -> ExampleProgram? {
      try ExampleProgram.all(on: "DAGRunApi.md").first { $0.operation == operation }
    }
  }
}

/// A body as JSON, whatever the order of its properties; nil for none.
struct JSON: Hashable, Sendable, ExpressibleByNilLiteral, ExpressibleByStringLiteral {
  private let text: String?

  init(nilLiteral: ()) { text = nil }
  init(stringLiteral text: String) { self.text = (try? JSON(Array(text.utf8)))?.text }

  init(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else {
      self = nil
      return
    }
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    let data = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
    text = String(decoding: data, as: UTF8.self)
  }
}
