import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Values are written as literals and looked into")
struct JSONValueTests {
  let value: JSONValue = [
    "null": nil, "bool": true, "int": 42, "float": 2.5, "string": "a\(1)b", "array": [1, "two"],
    "object": ["inner": false],
  ]

  @Test("Every kind of literal has its place")
  func literals() {
    #expect(
      value.description
        == #"{"null":null,"bool":true,"int":42,"float":2.5,"string":"a1b","array":[1,"two"],"#
        + #""object":{"inner":false}}"#
    )
  }

  @Test("Accessors give the value of its own kind, and nil for others")
  func accessors() {
    #expect(value["bool"]?.boolValue == true)
    #expect(value["int"]?.intValue == 42)
    #expect(value["int"]?.doubleValue == 42)
    #expect(value["float"]?.doubleValue == 2.5)
    #expect(value["float"]?.intValue == nil)
    #expect(value["string"]?.stringValue == "a1b")
    #expect(value["string"]?.boolValue == nil)
    #expect(value["array"]?.arrayValue == [1, "two"])
    #expect(value["array"]?[1]?.stringValue == "two")
    #expect(value["array"]?[2] == nil)
    #expect(value["array"]?[-1] == nil)
    #expect(value["object"]?.objectValue == ["inner": false])
    #expect(value["object"]?["inner"] == false)
    #expect(value["object"]?["outer"] == nil)
    #expect(value["null"]?.isNull == true)
    #expect(value["missing"] == nil)
  }

  @Test("Only what must be escaped is escaped")
  func escaping() {
    let text: JSONValue = "/ \" \\ \u{8}\u{9}\u{A}\u{C}\u{D}\u{0}\u{1F}\u{7F} é 🚀 \u{2028}"
    #expect(
      text.description
        == "\"/ \\\" \\\\ \\b\\t\\n\\f\\r\\u0000\\u001f\u{7F} é 🚀 \u{2028}\""
    )
  }

  @Test("Every character comes back from its text")
  func characters() throws {
    let scalars = (0..<0x3000).compactMap { Unicode.Scalar($0) } + ["\u{FFFF}", "\u{10FFFF}"]
    let value = JSONValue.string(String(String.UnicodeScalarView(scalars)))
    let parsed = try JSONValue(parsing: value.serialized())
    #expect(parsed.stringValue?.unicodeScalars.elementsEqual(scalars) == true)
  }

  @Test("Foundation's coders keep every kind")
  func foundationCoders() throws {
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
    let scalars = try JSONDecoder().decode([JSONValue].self, from: Data("[1,true,null,\"\"]".utf8))
    #expect(scalars == [1, true, nil, ""])
  }
}
