import Testing
import YAML

@Suite("A tag settles the type of a scalar")
struct TagTests {
  @Test(
    "Tags of the core schema",
    arguments: [
      ("!!str 12", Scalar.ScalarValue.string("12")),
      ("!!str null", .string("null")),
      ("!!int '12'", .integer("12")),
      ("!!float 12", .float("12")),
      ("!!float '1.10'", .float("1.10")),
      ("!!bool 'true'", .bool(true)),
      ("!!null ''", .null),
      ("!<tag:yaml.org,2002:str> 12", .string("12")),
    ]
  )
  func coreTags(text: String, expected: Scalar.ScalarValue) throws {
    #expect(try parse("a: \(text)\n")["a"]?.scalar?.value == expected)
  }

  @Test("A tag that the schema does not know leaves text as it is")
  func unknownTag() throws {
    #expect(try parse("a: !size 12\n")["a"]?.scalar?.value == .string("12"))
    #expect(try parse("a: !!binary aGk=\n")["a"]?.scalar?.value == .string("aGk="))
  }

  @Test(
    "A value that does not fit its tag is an error",
    arguments: [
      ("!!int 1.5", "'1.5' does not fit its tag !!int"),
      ("!!bool yes", "'yes' does not fit its tag !!bool"),
      ("!!null 0", "'0' does not fit its tag !!null"),
      ("!!float x", "'x' does not fit its tag !!float"),
    ]
  )
  func misfit(text: String, message: String) {
    let error = error("a: \(text)\n")
    #expect(error?.message == message)
    #expect(error?.mark.place == "1:4")
  }

  @Test("A document with very many tag directives is refused before libyaml compares them all")
  func manyDirectives() {
    let directives = (0...100).map { "%TAG !t\($0)! tag:example.org:\n" }.joined()
    let error = error(directives + "--- a\n")
    #expect(error?.message == "there are more than 100 %TAG directives")
    #expect(error?.mark.place == "101:1")
  }

  @Test("Text that looks like tag directives within a line does not count as any")
  func textLikeDirectives() throws {
    let text = String(repeating: "see %TAG ", count: 200)
    #expect(try parse("a: \(text)\n").entries.count == 1)
  }
}
