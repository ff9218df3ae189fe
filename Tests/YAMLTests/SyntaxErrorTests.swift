import Testing
import YAML

@Suite("A document that cannot be read says where and why")
struct SyntaxErrorTests {
  @Test(
    "Mistakes in YAML come with advice",
    arguments: [
      (
        "a:\n\tb: 1\n", "2:1",
        "found character that cannot start any token; indent with spaces, not with tabs"
      ),
      (
        "a: @x\n", "1:4",
        "found character that cannot start any token; "
          + "put text that begins with this character in quotes"
      ),
      (
        "a: b: c\n", "1:5",
        "mapping values are not allowed in this context; "
          + "put text that has a colon in it in quotes, or check the indentation"
      ),
      (
        "x:\n  a:\n    b: 1\n   c: 2\n", "4:4",
        "did not find expected key while parsing a block mapping that begins in line 2; "
          + "check the indentation, and that quotes and brackets are closed"
      ),
      (
        "a: 1\nb: \"x\nc: 1\n", "4:1",
        "found unexpected end of stream while scanning a quoted scalar that begins in line 2; "
          + "close the quotes"
      ),
      (
        "a: [1, 2\nb: 1\n", "2:2",
        "did not find expected ',' or ']' while parsing a flow sequence that begins in line 1; "
          + "separate items with commas, and close the bracket"
      ),
      (
        "content:\n  */*: x\n", "2:4",
        "did not find expected alphabetic or numeric character while scanning an alias that "
          + "begins in line 2; put text that begins with '*' or '&' in quotes"
      ),
      (
        "a: | text\n", "1:6",
        "did not find expected comment or line break while scanning a block scalar that "
          + "begins in line 1; write a block of text in the lines below its '|' or '>'"
      ),
      (
        "a: \"é\\q\"\n", "1:6",
        "found unknown escape character while parsing a quoted scalar that begins in line 1; "
          + "write a backslash in double quotes as \\\\, or use single quotes"
      ),
    ]
  )
  func advice(text: String, place: String, message: String) {
    let error = error(text)
    #expect(error?.message == message)
    #expect(error?.mark.place == place)
  }

  @Test(
    "A document without content is empty",
    arguments: ["", " \n\n", "# only a comment\n", "---\n", "---\n...\n", "\u{FEFF}"]
  )
  func empty(text: String) {
    for name in ["x.yaml", "x.json"] {
      let error = error(text, name: name)
      #expect(error?.message == "the document is empty")
      #expect(error?.mark.place == "1:1")
    }
  }

  @Test("There may be only one document", arguments: ["---\nb: 2\n", "---\n", "...\n---\nb: 2\n"])
  func severalDocuments(more: String) {
    let error = error("a: 1\n" + more)
    #expect(error?.message == "there is more than one document; keep only the first")
    #expect(error?.mark.line == (more.hasPrefix("...") ? 3 : 2))
  }

  @Test("A fault after the end of the content is found")
  func faultAtEnd() {
    #expect(error("a: 1\n}\n")?.mark.place == "2:1")
  }

  @Test("A fault at the end of a document without a last line break is in the last line")
  func faultInLastLine() {
    let error = error("a: 1\nb: [é")
    #expect(error?.message.hasPrefix("did not find expected ',' or ']'") == true)
    #expect(error?.mark.place == "2:6")
  }

  @Test("Errors say which document they are in")
  func file() {
    #expect(throws: YAMLError.self) {
      try YAMLParser.parse(Source(name: "x", bytes: []), file: FileID(3))
    }
    do {
      _ = try YAMLParser.parse(Source(name: "x", bytes: [0xFF]), file: FileID(3))
      Issue.record("an invalid document was read")
    } catch {
      #expect(error.mark == Mark(line: 1, column: 1, file: FileID(3)))
    }
  }
}
