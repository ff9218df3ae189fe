import APIClientRuntime
import Testing

// Without `import Foundation`, as generated code has it.

@Suite("UUIDs are lower case")
struct UUIDTests {
  struct Holder: Codable, Hashable {
    var id: UUID
    @Nullable var other: UUID?
    var byName: [String: UUID]
  }

  let text = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"

  @Test("They are written in lower case wherever they are, and read in any case")
  func both() throws {
    let upper = try JSONCoding.decode(UUID.self, from: Array("\"\(text.uppercased())\"".utf8))
    #expect(try JSONCoding.encode(upper) == Array("\"\(text)\"".utf8))
    #expect(try JSONCoding.encode([upper, nil]) == Array("[\"\(text)\",null]".utf8))
    #expect(try JSONCoding.encode([Nullable.value(upper)]) == Array("[\"\(text)\"]".utf8))
    #expect(upper.parameterText == text)

    let object = #"{"id":"\#(text)","other":"\#(text)","byName":{"a":"\#(text)"}}"#
    let holder = try JSONCoding.decode(Holder.self, from: Array(object.utf8))
    #expect(holder.id == upper)
    #expect(try JSONCoding.encode(holder) == Array(object.utf8))
  }

  @Test("A text of upper case stays as it is")
  func strings() throws {
    #expect(try JSONCoding.encode(text.uppercased()) == Array("\"\(text.uppercased())\"".utf8))
  }

  @Test(
    "The error leads to the place",
    arguments: ["no", "f81d4fae", "", "f81d4fae7dec11d0a76500a0c91e6bf6"]
  )
  func error(text: String) {
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode([String: [UUID]].self, from: Array(#"{"ids":["\#(text)"]}"#.utf8))
    }
    #expect(error?.path == "ids.0")
  }
}
