import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Read-only properties stay out of requests")
struct ReadOnlyTests {
  let run: Run = {
    var run = Run(id: "r1")
    run.startDate = DateTime(secondsSince1970: 0)
    run.tries = 1
    return run
  }()

  let all = #"{"id":"r1","tries":1,"start_date":"1970-01-01T00:00:00Z","tags":[],"labels":{}}"#
  let writable = #"{"tries":1,"tags":[],"labels":{}}"#

  @Test("A request body leaves them out, anything else has them")
  func requestBody() throws {
    #expect(try JSONCoding.text(run, omittingReadOnly: true) == writable)
    #expect(try JSONCoding.text(run) == all)
  }

  @Test("They are left out of whatever is nested in a request")
  func nested() throws {
    #expect(try JSONCoding.text([run, run], omittingReadOnly: true) == "[\(writable),\(writable)]")
    #expect(try JSONCoding.text(["a": run], omittingReadOnly: true) == #"{"a":\#(writable)}"#)
    #expect(try JSONCoding.text(RunOrPlan.run(run), omittingReadOnly: true) == writable)
    #expect(
      try JSONCoding.text(Holder(run: run), omittingReadOnly: true) == #"{"run":\#(writable)}"#
    )
    #expect(try JSONCoding.text(Holder(run: run)) == #"{"version":null,"run":\#(all)}"#)
  }

  @Test("Other encoders keep them")
  func foundation() throws {
    let data = try JSONEncoder().encode(Holder(run: run))
    let value = try JSONValue(parsing: Array(data))
    #expect(try value == JSONValue(parsing: Array(#"{"version":null,"run":\#(all)}"#.utf8)))
  }

  private struct Holder: Encodable {
    let run: Run
    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      try object.encodeReadOnlyNullable(Nullable<Int>.null, for: "version")
      try object.encode(run, for: "run")
    }
  }
}
