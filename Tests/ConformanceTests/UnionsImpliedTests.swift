import ConformanceUnionsImplied
import LoopbackServer
import Testing

@Suite("unions-implied: types that constant properties tell apart, and some that their form does")
struct UnionsImpliedTests {
  private func read(_ body: String) async throws -> (
    ConformanceUnionsImplied.Answer, written: String
  ) {
    let server = try LoopbackServer.json(body)
    let answer = try await ThingApi(at: server).getThings()
    return (answer, try json(answer))
  }

  @Test("The constant decides")
  func tags() async throws {
    let text = try await read(#"{"type":"text","value":"1"}"#)
    #expect(text.0 == .text(.init(value: "1")))
    #expect(text.written == #"{"type":"text","value":"1"}"#)
    #expect(try await read(#"{"value": 1, "type": "number"}"#).0 == .number(.init(value: 1)))
    let other = try await read(#"{"value":1,"type":"other"}"#)
    #expect(other.0 == .unrecognized(["value": 1, "type": "other"]))
    #expect(other.written == #"{"value":1,"type":"other"}"#)
    // Its constant says text, so that it is no number.
    #expect(
      try await read(#"{"type": "text", "value": 1}"#).0
        == .unrecognized(["type": "text", "value": 1])
    )
  }

  @Test("The form decides")
  func forms() async throws {
    let body =
      #"{"type":"nothing","parts":["2026-11-21T07:04:12Z","soon",3,["a"],[1],{"a":true},[],{},"#
      + #"1.5,["a",1],{"a":1},null,12345678901234567890]}"#
    let (answer, written) = try await read(body)
    guard case .nothing(let nothing) = answer else {
      Issue.record("\(answer)")
      return
    }
    let parts: [Part] = [
      .dateTime(try DateTime("2026-11-21T07:04:12Z")), .string("soon"), .integer(3),
      .stringList(["a"]),
      .integerList([1]), .booleanMap(["a": true]), .stringList([]), .booleanMap([:]),
      .unrecognized(1.5), .unrecognized(["a", 1]), .unrecognized(["a": 1]), .unrecognized(nil),
      .unrecognized(.number(try JSONNumber("12345678901234567890"))),
    ]
    #expect(nothing.parts == parts)
    #expect(written == body)
  }
}
