import Testing
import YAML

@Suite("A document becomes a tree")
struct TreeTests {
  @Test("Mappings, lists and scalars nest as they are written")
  func nesting() throws {
    let node = try parse(
      """
      # An interface.
      info:
        title: Things
        tags: [a, 'b', "c"]
      list:
      - 1
      - {x: 2}
      -
        - deep
      """
    )
    #expect(
      node.outline == """
        {info: {title: "Things", tags: ["a", "b", "c"]}, \
        list: [int(1), {x: int(2)}, ["deep"]]}
        """
    )
  }

  @Test("Entries keep the order of the document")
  func order() throws {
    let node = try parse("z: 1\na: 2\nm: 3\n")
    #expect(node.entries.map(\.key) == ["z", "a", "m"])
  }

  @Test("Block scalars keep or fold their lines, and their last line breaks as asked")
  func blockScalars() throws {
    let node = try parse("kept: |\n  a\n  b\nfolded: >-\n  a\n  b\nplus: |+\n  a\n\n")
    #expect(node["kept"]?.scalar?.text == "a\nb\n")
    #expect(node["folded"]?.scalar?.text == "a b")
    #expect(node["plus"]?.scalar?.text == "a\n\n")
  }

  @Test("A key that is no string is known by its text")
  func keysAreText() throws {
    let node = try parse("200: ok\ntrue: yes\n1.0: one\n'404': none\n")
    #expect(node.entries.map(\.key) == ["200", "true", "1.0", "404"])
  }

  @Test("One document may have its start and its end marked")
  func documentMarkers() throws {
    #expect(try parse("%YAML 1.2\n---\na: 1\n...\n").outline == "{a: int(1)}")
  }

  @Test("A document may be a single scalar")
  func scalarDocument() throws {
    #expect(try parse("text").outline == "\"text\"")
    #expect(try parse("null").outline == "null")
    #expect(try parse("''").outline == "\"\"")
  }

  @Test("Text beyond ASCII comes through, with or without a byte order mark")
  func unicode() throws {
    #expect(try parse("ключ: 日本 😀\n").outline == "{ключ: \"日本 😀\"}")
    #expect(try parse("\u{FEFF}a: b\n").outline == "{a: \"b\"}")
    #expect(try parse("\u{FEFF}{\"a\": \"b\"}").outline == "{a: \"b\"}")
  }

  @Test("UTF-16 with a byte order mark is read", arguments: [false, true])
  func utf16(isBigEndian: Bool) throws {
    let yaml = Source(name: "document", bytes: utf16Bytes("a: é😀\n", isBigEndian: isBigEndian))
    #expect(try YAMLParser.parse(yaml).outline == "{a: \"é😀\"}")
    let json = Source(
      name: "x.json",
      bytes: utf16Bytes("[\"é\\ud83d\\ude00\"]", isBigEndian: isBigEndian)
    )
    #expect(try YAMLParser.parse(json).outline == "[\"é😀\"]")
  }
}
