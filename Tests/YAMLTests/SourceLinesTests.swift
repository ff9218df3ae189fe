import Testing
import YAML

@Suite("A part of a line is shown around a place")
struct SourceLinesTests {
  private func lines(_ text: String) -> SourceLines {
    SourceLines(Source(name: "document", bytes: Array(text.utf8)))
  }

  @Test("A line that is not long is shown whole", arguments: ["\n", "\r\n", "\r"])
  func wholeLines(lineBreak: String) {
    let lines = lines("\u{FEFF}" + ["one", "", "drei é"].joined(separator: lineBreak))
    #expect((1...4).map { lines.excerpt(line: $0, column: 1)?.text } == ["one", "", "drei é", nil])
    #expect(lines.excerpt(line: 3, column: 6)?.column == 6)
    #expect(lines.excerpt(line: 0, column: 1) == nil)
  }

  @Test("Every line is found, however far down, as the source itself finds it")
  func farDown() {
    let text = (0..<3000).map { String(repeating: "é", count: $0 % 7) + "\($0)" }
      .joined(separator: "\r\n")
    let source = Source(name: "document", bytes: Array(text.utf8))
    let lines = SourceLines(source)
    for number in [1, 2, 500, 1000, 1001, 1002, 2999, 3000, 3001] {
      #expect(lines.excerpt(line: number, column: 2)?.text == source.line(number))
    }
  }

  @Test("Of a long line, the part around the place is shown")
  func longLine() throws {
    let text =
      "a\n" + String(repeating: "é", count: 50_000) + "X" + String(repeating: "b", count: 50_000)
    let excerpt = try #require(lines(text).excerpt(line: 2, column: 50_001))
    #expect(excerpt.text.unicodeScalars.count == 162)
    #expect(excerpt.text.hasPrefix("…é"))
    #expect(excerpt.text.hasSuffix("b…"))
    #expect(Array(excerpt.text.unicodeScalars)[excerpt.column - 1] == "X")
    let first = try #require(lines(text).excerpt(line: 2, column: 3))
    #expect(first.column == 3)
    #expect(first.text.unicodeScalars.count == 161)
  }

  @Test("A place after the end of its line shows the line")
  func afterTheEnd() {
    #expect(lines("one\ntwo\n").excerpt(line: 1, column: 4)?.column == 4)
    #expect(lines("one\ntwo\n").excerpt(line: 1, column: 1000)?.text == "one")
    #expect(lines("").excerpt(line: 1, column: 1)?.text == "")
  }
}
