import Testing
import YAML

@Suite("A document is read within limits")
struct LimitTests {
  private let tooDeep = "lists and mappings are nested more than 500 deep"

  private func brackets(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test("500 levels are allowed, and not one more", arguments: ["document", "x.json", "x.yaml"])
  func depth(name: String) throws {
    #expect(try parse(brackets(500), name: name).place == "1:1")
    let error = error(brackets(501), name: name)
    #expect(error?.message == tooDeep)
    #expect(error?.mark.place == "1:501")
  }

  @Test(
    "100,000 levels end in an error, however they are written",
    arguments: ["[", "- ", "{\"a\":", "[{\"a\":", "{a: ", "!!seq [", "&a [", "[\n"]
  )
  func endlessNesting(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    #expect(error(text, name: "x.yaml")?.message == tooDeep)
  }

  @Test("The same goes for JSON", arguments: ["[", "{\"a\":", "[{\"a\":", "[\n"])
  func endlessNestingOfJSON(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    #expect(error(text, name: "x.json")?.message == tooDeep)
  }

  @Test("Mappings in block style count as levels too")
  func blockDepth() {
    let text = (0..<501).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let error = error(text + String(repeating: " ", count: 501) + "b: 1\n")
    #expect(error?.message == tooDeep)
    #expect(error?.mark.line == 501)
  }

  @Test("Aliases cannot put together a tree that is deeper than the limit")
  func depthOfAliases() throws {
    let limits = Limits(maximumDepth: 6, maximumNodes: 100)
    #expect(
      try parse("- &a [[1]]\n- &b [[*a]]\n- [*b]\n", limits: limits)[2]?.outline
        == "[[[[[int(1)]]]]]"
    )
    let error = error("- &a [[1]]\n- &b [[*a]]\n- [[*b]]\n", limits: limits)
    #expect(error?.message == "lists and mappings are nested more than 6 deep")
    #expect(error?.mark.place == "3:5")
  }

  @Test("A few lines of aliases that stand for billions of nodes are an error")
  func aliasBomb() {
    var text = "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<20 {
      let alias = "*a\(level - 1)"
      text += "- &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }
    let error = error(text)
    #expect(error?.message == "aliases expand to more than 5000000 nodes")
    #expect(error?.mark.line == 7)
  }

  @Test("An alias counts as all the nodes that it stands for")
  func aliasCount() throws {
    // The list, the first item with its two, the second with its two, the third.
    let text = "- &a [1, 2]\n- *a\n- 3\n"
    #expect(try parse(text, limits: Limits(maximumDepth: 5, maximumNodes: 8)).place == "1:1")
    let atEnd = error(text, limits: Limits(maximumDepth: 5, maximumNodes: 7))
    #expect(
      atEnd?.message
        == "the document has more than 7 nodes, counting what its aliases expand to"
    )
    #expect(atEnd?.mark.place == "3:3")
    let atAlias = error(text, limits: Limits(maximumDepth: 5, maximumNodes: 6))
    #expect(atAlias?.message == "aliases expand to more than 6 nodes")
    #expect(atAlias?.mark.place == "2:3")
  }

  @Test("Keys count as nodes", arguments: ["{\"a\": 1, \"b\": 2}", "a: 1\nb: 2\n"])
  func keyCount(text: String) throws {
    #expect(try parse(text, limits: Limits(maximumDepth: 1, maximumNodes: 5)).entries.count == 2)
    #expect(error(text, limits: Limits(maximumDepth: 1, maximumNodes: 4)) != nil)
  }
}
