import ClientIR
import Testing

@testable import SwiftRendering

@Suite("A text of the document never leaves the comment it stands in")
struct CommentLineTests {
  private func lines(_ text: String, indentation: Int = 0) -> [String] {
    CommentLine.lines(of: DocComment(text), indentation: indentation).map(\.text)
  }

  @Test("Every line has the space that separates it from the slashes")
  func lines() {
    #expect(lines("one\n\n  two  \n") == [" one", "", "   two"])
  }

  @Test("Below a parameter, every line is indented, and a blank one stays empty")
  func indentation() {
    #expect(lines("one\n\ntwo", indentation: 4) == ["     one", "", "     two"])
  }

  @Test(
    "Whatever ends a line anywhere ends one here",
    arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]
  )
  func lineBreaks(lineBreak: String) {
    #expect(lines("comment\(lineBreak)let code = 1") == [" comment", " let code = 1"])
  }

  @Test("Line breaks of several kinds in a row are lines of their own")
  func mixedLineBreaks() {
    #expect(lines("a\n\r\nb\r\rc") == [" a", "", " b", "", " c"])
  }

  @Test("The end of a block comment is text like any other")
  func blockCommentEnd() {
    #expect(lines("a */ let code = 1 /*") == [" a */ let code = 1 /*"])
  }

  @Test("What an editor would not show, or show in another order, is named")
  func invisible() {
    #expect(lines("a\u{0}b\u{202E}c\u{1B}[31m") == [" aU+0bU+202EcU+1B[31m"])
    #expect(lines("a\tb") == [" a  b"])
  }

  @Test("There is no comment without text")
  func nothing() {
    #expect(lines(" \n\t ") == [])
    #expect(CommentLine.lines(of: nil).isEmpty)
  }

  @Test("No text of scalars below U+3000 has a line break left")
  func allScalars() throws {
    let all = String(
      String.UnicodeScalarView((UInt32(0)..<0x3000).compactMap { Unicode.Scalar($0) })
    )
    let isLineBreak = { (scalar: Unicode.Scalar) in
      (0x0A...0x0D).contains(scalar.value) || [0, 0x85, 0x2028, 0x2029].contains(scalar.value)
    }
    let found = lines("x" + all + "x")
    #expect(found.count > 5)
    for line in found { #expect(!line.unicodeScalars.contains(where: isLineBreak)) }
  }
}
