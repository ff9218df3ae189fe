import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Date-times in JSON")
struct DateTimeCodingTests {
  @Test("A page of mixed spellings keeps each of them")
  func mixedPage() throws {
    let text = #"["2026-11-21T07:04:12.890068Z","2026-11-21T07:04:12","2026-11-21T09:04:12+02:00"]"#
    let values = try JSONCoding.decode([DateTime].self, from: Array(text.utf8))
    #expect(values[1] == values[2])
    #expect(String(decoding: try JSONCoding.encode(values), as: UTF8.self) == text)
  }

  @Test("Escapes in the text make no difference")
  func escapes() throws {
    let bytes = Array(#""2026-11-21T07:04:12\u005a""#.utf8)
    #expect(try JSONCoding.decode(DateTime.self, from: bytes).description == "2026-11-21T07:04:12Z")
  }

  @Test("The error names the text and the place", arguments: [true, false])
  func error(withFoundation: Bool) throws {
    let text = #"{"dates":["2026-11-21T07:04:12Z","yesterday"]}"#
    let error = #expect(throws: DecodingError.self) {
      _ =
        if withFoundation {
          try JSONDecoder().decode([String: [DateTime]].self, from: Data(text.utf8))
        } else {
          try JSONCoding.decode([String: [DateTime]].self, from: Array(text.utf8))
        }
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("Unexpected error \(String(describing: error))")
      return
    }
    #expect(context.debugDescription.contains("yesterday"))
    #expect(context.codingPath.map(\.stringValue) == ["dates", "Index 1"])
  }
}
