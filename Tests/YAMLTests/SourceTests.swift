import Testing
import YAML

@Suite("A source shows its lines")
struct SourceTests {
  private func source(_ text: String) -> Source {
    Source(name: "document", bytes: Array(text.utf8))
  }

  @Test("Lines count from 1 and come without their line breaks", arguments: ["\n", "\r\n", "\r"])
  func lines(lineBreak: String) {
    let source = source(["one", "", "drei é"].joined(separator: lineBreak))
    #expect((1...3).map { source.line($0) } == ["one", "", "drei é"])
  }

  @Test("There is no line before the first or after the last")
  func outside() {
    let source = source("one\ntwo")
    #expect(source.line(0) == nil)
    #expect(source.line(-1) == nil)
    #expect(source.line(3) == nil)
  }

  @Test("The place after a last line break is an empty line, where an error can be")
  func afterLastBreak() {
    #expect(source("one\n").line(2) == "")
    #expect(source("").line(1) == "")
  }

  @Test("A byte order mark is not part of the first line")
  func byteOrderMark() {
    #expect(source("\u{FEFF}one").line(1) == "one")
  }

  @Test("Lines of UTF-16 are text too", arguments: [false, true])
  func utf16Lines(isBigEndian: Bool) {
    let source = Source(name: "document", bytes: utf16Bytes("one\né😀", isBigEndian: isBigEndian))
    #expect([1, 2, 3].map { source.line($0) } == ["one", "é😀", nil])
  }

  @Test("Bytes that are no text are replaced")
  func malformed() {
    #expect(Source(name: "document", bytes: [0x61, 0xFF, 0x62]).line(1) == "a\u{FFFD}b")
  }
}
