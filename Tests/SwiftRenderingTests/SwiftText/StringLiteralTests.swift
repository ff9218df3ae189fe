import ClientIR
import Testing

@testable import SwiftRendering

@Suite("A text of the document is the value of its string literal")
struct StringLiteralTests {
  @Test(
    "What has a meaning in a literal is escaped",
    arguments: [
      ("plain é 🙂", #""plain é 🙂""#),
      ("say \"hi\"", #""say \"hi\"""#),
      (#"\(launch())"#, #""\\(launch())""#),
      (#"\"#, #""\\""#),
      ("a\nb\r\nc\rd\te", #""a\nb\r\nc\rd\te""#),
      ("\u{0}\u{B}\u{C}\u{1B}\u{7F}", #""\u{0}\u{B}\u{C}\u{1B}\u{7F}""#),
      ("\u{85}\u{2028}\u{2029}", #""\u{85}\u{2028}\u{2029}""#),
      ("", #""""#),
    ]
  )
  func escapes(text: String, expected: String) {
    #expect(SwiftText(StringLiteral(text)).source == expected)
  }

  @Test(
    "What would show the source in another order, or hide in it, is written out",
    arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200B}", "\u{200F}", "\u{FEFF}"]
  )
  func bidi(control: String) throws {
    let scalar = try #require(control.unicodeScalars.first)
    let code = String(scalar.value, radix: 16, uppercase: true)
    #expect(SwiftText(StringLiteral("a\(control)b")).source == "\"a\\u{\(code)}b\"")
  }

  @Test("No scalar below U+3000 leaves a literal unescaped that a compiler would not take")
  func allScalars() throws {
    for value in UInt32(0)..<0x3000 {
      let scalar = try #require(Unicode.Scalar(value))
      let literal = SwiftText(StringLiteral(String(scalar))).source
      let content = literal.unicodeScalars.dropFirst().dropLast()
      if content.first == "\\" { continue }
      #expect(content.elementsEqual([scalar]))
      #expect(!"\"\n\r\u{0}\u{2028}\u{2029}".unicodeScalars.contains(scalar))
      #expect(scalar.properties.generalCategory != .control, "U+\(String(value, radix: 16))")
    }
  }

  @Test("A path is a literal with its arguments interpolated, and nothing else")
  func path() throws {
    let name: Identifier = "in"
    let path: [Operation.PathPart] = [
      .literal(StringLiteral(#"/a"\(b)/"#)), .argument(name, name: StringLiteral("in"), .scalar),
      .literal(StringLiteral("/c")),
    ]
    #expect(SwiftText(path: path).source == #""/a\"\\(b)/\(`in`)/c""#)
  }
}
