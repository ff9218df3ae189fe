import Testing
import YAML

@Suite("A mapping finds values by their keys")
struct MappingTests {
  @Test(
    "Every key is found, in short mappings and in long ones",
    arguments: [1, 16, 17, 18, 2_000]
  )
  func lookUp(count: Int) throws {
    let node = try parse((0..<count).map { "key\($0): \($0)\n" }.joined())
    let found = (0..<count).map { node["key\($0)"]?.scalar?.text }
    #expect(found == (0..<count).map { "\($0)" })
    #expect(node["key\(count)"] == nil)
    #expect(node.entries.count == count)
  }

  @Test("A key that is there twice is an error at the second, which names the first")
  func duplicate() {
    let error = error("a: 1\nb: 2\na: 3\n")
    #expect(
      error?.message
        == "the key 'a' is already there in line 1; remove or rename one of the two"
    )
    #expect(error?.mark.place == "3:1")
  }

  @Test("Quotes do not make another key")
  func duplicateInQuotes() {
    #expect(error("200: 1\n'200': 2\n")?.mark.place == "2:1")
  }

  @Test("Duplicates are found in long mappings as well", arguments: [15, 16, 17, 500])
  func duplicateInLongMapping(count: Int) {
    let text = (0..<count).map { "key\($0): 0\n" }.joined()
    for first in [0, count - 1] {
      let error = error(text + "key\(first): 1\n")
      #expect(
        error?.message.contains("'key\(first)' is already there in line \(first + 1);") == true
      )
      #expect(error?.mark.place == "\(count + 1):1")
    }
  }

  @Test("Duplicates are found in JSON")
  func duplicateInJSON() {
    let error = error("{\"a\": 1,\n \"\\u0061\": 2}", name: "x.json")
    #expect(error?.message.hasPrefix("the key 'a' is already there in line 1") == true)
    #expect(error?.mark.place == "2:2")
  }

  @Test("The same key in different mappings is no duplicate")
  func sameKeyElsewhere() throws {
    #expect(try parse("a: {a: 1}\nb: {a: 2}\n").outline == "{a: {a: int(1)}, b: {a: int(2)}}")
  }

  @Test("A message shows a long key or one with line breaks in a short line")
  func keyInMessage() {
    let key = "x\\n" + String(repeating: "y", count: 1_000)
    let error = error("{\"\(key)\": 1, \"\(key)\": 2}", name: "x.json")
    let shown = "x\\n" + String(repeating: "y", count: 58) + "…"
    #expect(error?.message.hasPrefix("the key '\(shown)' is already there") == true)
  }

  @Test(
    "A key must be a scalar",
    arguments: [
      ("? [a]\n: 1\n", "1:3"), ("a:\n  ? {b: 1}\n  : 2\n", "2:5"), ("a: {{ name }}\n", "1:5"),
    ]
  )
  func collectionAsKey(text: String, place: String) {
    let error = error(text)
    #expect(error?.message.hasPrefix("a key must be a single value") == true)
    #expect(error?.mark.place == place)
  }
}
