import Testing
import YAML

@Suite("A merge key takes over the entries of a mapping")
struct MergeTests {
  private let base = "base: &base {a: 1, b: 2}\n"

  @Test("Behind the mapping's own, which count")
  func merge() throws {
    let node = try parse(base + "x:\n  <<: *base\n  b: 3\n  c: 4\n")
    #expect(node["x"]?.outline == "{b: int(3), c: int(4), a: int(1)}")
  }

  @Test("Wherever it stands, and with the marks of what is merged")
  func marks() throws {
    let node = try parse(base + "x:\n  c: 4\n  <<: *base\n")
    #expect(node["x"]?.outline == "{c: int(4), a: int(1), b: int(2)}")
    #expect(node["x"]?.entries[1].keyMark.place == "1:14")
    #expect(node["x"]?["a"]?.place == "1:17")
  }

  @Test("Of a list of mappings an earlier one counts; so does an earlier merge key")
  func lists() throws {
    let others = base + "other: &other {b: 5, d: 6}\n"
    #expect(
      try parse(others + "x: {<<: [*other, *base]}\n")["x"]?.outline
        == "{b: int(5), d: int(6), a: int(1)}"
    )
    #expect(
      try parse(others + "x: {<<: *other, <<: *base, e: 7}\n")["x"]?.outline
        == "{e: int(7), b: int(5), d: int(6), a: int(1)}"
    )
    #expect(
      try parse(others + "x: {<<: [*base, {z: 8}]}\n")["x"]?.outline
        == "{a: int(1), b: int(2), z: int(8)}"
    )
  }

  @Test("What is merged may have a merge key of its own")
  func nested() throws {
    let node = try parse(base + "more: &more {<<: *base, c: 3}\nx: {<<: *more, a: 9}\n")
    #expect(node["x"]?.outline == "{a: int(9), c: int(3), b: int(2)}")
  }

  @Test("A mapping with a merge key may be merged by its alias, and be long")
  func longMapping() throws {
    let keys = (0..<40).map { "k\($0): \($0)" }.joined(separator: ", ")
    let node = try parse("a: &a {\(keys)}\nx: {<<: *a, k3: 1, z: 2}\n")
    #expect(node["x"]?.entries.count == 41)
    #expect(node["x"]?["k3"]?.outline == "int(1)")
    #expect(node["x"]?["k39"]?.outline == "int(39)")
  }

  @Test(
    "In quotes, with a tag, in JSON, or with another value it is a key like any other",
    arguments: [
      (#"x: {"<<": {a: 1}}"#, "{<<: {a: int(1)}}"), ("x: {!!str <<: {a: 1}}", "{<<: {a: int(1)}}"),
      ("x: {<<: 1}", "{<<: int(1)}"), ("x: {<<: [{a: 1}, 2]}", "{<<: [{a: int(1)}, int(2)]}"),
    ]
  )
  func ordinaryKey(text: String, expected: String) throws {
    #expect(try parse(text)["x"]?.outline == expected)
    #expect(try parse(#"{"x": {"<<": {"a": 1}}}"#)["x"]?.outline == "{<<: {a: int(1)}}")
  }
}

@Suite("Keys are the same when their code points are")
struct KeyComparisonTests {
  @Test("An accented letter in one code point and in two are two keys", arguments: [0, 40])
  func normalization(count: Int) throws {
    let others = (0..<count).map { "k\($0): 0\n" }.joined()
    let node = try parse(others + "caf\u{E9}: 1\ncafe\u{301}: 2\n")
    #expect(node["caf\u{E9}"]?.outline == "int(1)")
    #expect(node["cafe\u{301}"]?.outline == "int(2)")
    #expect(node.entries.count == count + 2)
  }

  @Test("Keys that only normalise alike cost no more than others")
  func collisions() throws {
    // Two spellings of each of 14 letters: 16,384 keys, all alike to Swift's own operator.
    let keys = (0..<1 << 14).map { number in
      (0..<14).map { number >> $0 & 1 == 0 ? "\u{E9}" : "e\u{301}" }.joined()
    }
    let node = try parse(keys.map { "\($0): 0\n" }.joined())
    #expect(node.entries.count == keys.count)
  }
}
