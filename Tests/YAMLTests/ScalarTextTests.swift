import Testing
import YAML

@Suite("A text that becomes a scalar is read as that text again")
struct ScalarTextTests {
  @Test(
    "In a block and in a list",
    arguments: [
      "a", "pets.yaml", "../specs/v1/pets.yaml", "./a", "/a/{b}", "https://example.com/a.yaml",
      "[DONE]", "a: b", "a:", ":", "a #b", "#", "yes", "Null", "true", "1", "0x1", ".5", ".inf",
      "~",
      "-", "- a", "é", "e\u{301}", "a\"b", "a\\b", "it's", "a\nb", "a\u{2028}b", "\u{1}", "", " ",
      "a ", "*a", "&a", "!a", "%a", "@a", "`a", "a,b", "a]b", "{", "GET /pets", "a.b.c", "=", "<<",
    ]
  )
  func roundTrip(text: String) throws {
    let source =
      "block: \(text.yamlScalar(isInFlow: false))\nlist: [\(text.yamlScalar(isInFlow: true))]\n"
    let root = try YAMLParser.parse(Source(name: "test.yaml", bytes: Array(source.utf8)))
    guard case .mapping(let fields) = root.value, let block = fields["block"],
      case .sequence(let list)? = fields["list"]?.value
    else {
      Issue.record("\(source)")
      return
    }
    for node in [block] + list {
      guard case .scalar(let scalar) = node.value, case .string(let value) = scalar.value else {
        Issue.record("\(source)")
        continue
      }
      #expect(value.utf8.elementsEqual(text.utf8))
    }
    #expect(list.count == 1)
  }

  @Test("It stands as it is where that is plain to see")
  func plain() {
    #expect(
      "https://example.com/a.yaml".yamlScalar(isInFlow: false) == "https://example.com/a.yaml"
    )
    #expect("../a-b/c_d.yaml".yamlScalar(isInFlow: true) == "../a-b/c_d.yaml")
    #expect("no".yamlScalar(isInFlow: false) == "\"no\"")
  }
}
