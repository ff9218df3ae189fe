import Testing
import YAML

@Suite("An alias stands for the node with its anchor")
struct AliasTests {
  @Test("Scalars, lists and mappings can be repeated")
  func repeated() throws {
    let node = try parse("- &a x\n- &b [1, *a]\n- &c {k: *b}\n- *c\n")
    #expect(node[3]?.outline == "{k: [int(1), \"x\"]}")
  }

  @Test("An alias can be a key")
  func key() throws {
    #expect(try parse("- &a x\n- *a : 1\n")[1]?.outline == "{x: int(1)}")
    #expect(try parse("- {&a x: 1}\n- *a\n")[1]?.outline == "\"x\"")
  }

  @Test("An alias of a collection cannot be a key")
  func collectionAsKey() {
    #expect(error("- &a [x]\n- *a : 1\n")?.mark.place == "2:3")
  }

  @Test("The node has the place of the alias, and what is inside keeps its own")
  func marks() throws {
    let node = try parse("- &a\n  k: v\n- *a\n")
    #expect(node[1]?.place == "3:3")
    #expect(node[1]?["k"]?.place == "2:6")
  }

  @Test("An anchor can be set again: the last one before the alias counts")
  func redefined() throws {
    let node = try parse("- &a 1\n- *a\n- &a 2\n- *a\n")
    #expect(node.outline == "[int(1), int(1), int(2), int(2)]")
  }

  @Test("Of two nested nodes with one anchor, the inner one began last")
  func redefinedInside() throws {
    let node = try parse("- &a [&a x, *a]\n- *a\n")
    #expect(node.outline == "[[\"x\", \"x\"], \"x\"]")
  }

  @Test("An alias without its anchor is an error")
  func undefined() {
    let error = error("a: *b\nc: &b 1\n")
    #expect(error?.message == "the alias '*b' has no anchor of that name before it")
    #expect(error?.mark.place == "1:4")
  }

  @Test("An alias inside its own node is an error", arguments: ["[x, *a]", "{k: {l: *a}}"])
  func cycle(content: String) {
    let error = error("top: &a \(content)\n")
    #expect(error?.message == "the alias '*a' stands inside the node that it stands for")
    #expect(error?.mark.line == 1)
  }
}
