import Testing
import YAML

@Suite("Every node knows its place")
struct MarkTests {
  @Test("Lines and columns count from 1")
  func counting() throws {
    let node = try parse("a: 1\nbb:\n  - x\n  - {c: 'y'}\n")
    #expect(node.place == "1:1")
    #expect(node["a"]?.place == "1:4")
    #expect(node.entries[1].keyMark.place == "2:1")
    #expect(node["bb"]?.place == "3:3")
    #expect(node["bb"]?[0]?.place == "3:5")
    #expect(node["bb"]?[1]?.place == "4:5")
    #expect(node["bb"]?[1]?.entries.first?.keyMark.place == "4:6")
    #expect(node["bb"]?[1]?["c"]?.place == "4:9")
  }

  @Test("A block scalar begins at its indicator, and an empty value after its colon")
  func indicators() throws {
    let node = try parse("text: |\n  x\nnothing:\nlast: 1\n")
    #expect(node["text"]?.place == "1:7")
    #expect(node["nothing"]?.place == "3:9")
  }

  @Test("Columns count Unicode scalars, in YAML and in JSON alike")
  func scalars() throws {
    #expect(try parse("é😀: x\n")["é😀"]?.place == "1:5")
    #expect(try parse("{\"é😀\": 1, \"日\": 2}")["日"]?.place == "1:16")
    #expect(try parse("[\"e\u{301}\", 1]")[1]?.place == "1:8")
  }

  @Test("A byte order mark takes no column")
  func byteOrderMark() throws {
    #expect(try parse("\u{FEFF}a: 1\n")["a"]?.place == "1:4")
    #expect(try parse("\u{FEFF}[1]")[0]?.place == "1:2")
  }

  @Test("Every kind of line break counts once", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(lineBreak: String) throws {
    #expect(try parse("a: 1\(lineBreak)b: 2\(lineBreak)")["b"]?.place == "2:4")
    #expect(try parse("[1,\(lineBreak) 2]")[1]?.place == "2:2")
  }

  @Test(
    "Characters that end a line in YAML 1.1 alone do not count as line breaks",
    arguments: ["\u{85}", "\u{2028}", "\u{2029}"]
  )
  func unicodeLineBreaks(character: String) throws {
    let node = try parse("a: \"x\(character)y\"\nb: [\"\(character)\", 2]\nc: 3\n")
    #expect(node["b"]?.place == "2:4")
    #expect(node["b"]?[1]?.place == "2:10")
    #expect(node["c"]?.place == "3:4")
  }

  @Test("Nodes of JSON have their places too")
  func json() throws {
    let node = try parse("{\n\t\"a\": [1, true],\n  \"b\": {\"c\": \"x\"}}")
    #expect(node.place == "1:1")
    #expect(node.entries.map(\.keyMark.place) == ["2:2", "3:3"])
    #expect(node["a"]?.place == "2:7")
    #expect(node["a"]?[1]?.place == "2:11")
    #expect(node["b"]?["c"]?.place == "3:14")
  }

  @Test("A mark says which document it is in")
  func file() throws {
    let source = Source(name: "second", bytes: Array("a: [1]".utf8))
    let node = try YAMLParser.parse(source, file: FileID(7))
    #expect(node["a"]?[0]?.mark == Mark(line: 1, column: 5, file: FileID(7)))
  }

  @Test("Marks are in the order of document, line and column")
  func order() {
    let marks = [
      Mark(line: 1, column: 9), Mark(line: 2, column: 1), Mark(line: 2, column: 3),
      Mark(line: 1, column: 1, file: FileID(1)),
    ]
    #expect(marks.reversed().sorted() == marks)
  }
}
