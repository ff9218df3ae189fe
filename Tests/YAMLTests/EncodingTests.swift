import Testing
import YAML

@Suite("A document must be text")
struct EncodingTests {
  @Test(
    "Bytes that are not UTF-8 are an error at their place",
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xE2, 0x82],
      [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98, 0x28],
    ] as [[UInt8]]
  )
  func malformed(bytes: [UInt8]) {
    let yaml = error(Array("a: 1\né: ".utf8) + bytes + Array("\n".utf8))
    #expect(
      yaml?.message.hasSuffix("is not part of UTF-8 text here; save the document as UTF-8") == true
    )
    #expect(yaml?.mark.place == "2:4")

    let json = error(Array("[\n\"é".utf8) + bytes + Array("\"]".utf8), name: "x.json")
    #expect(json?.message == yaml?.message)
    #expect(json?.mark.place == "2:3")
  }

  @Test("The message names the byte")
  func namesByte() {
    #expect(error([0xFF])?.message.hasPrefix("the byte 0xFF is not part of UTF-8") == true)
  }

  @Test("The first and the last scalars of every length are text")
  func boundaries() throws {
    let text = "\u{A0}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}"
    #expect(try parse("a: \"\(text)\"")["a"]?.scalar?.text == text)
    #expect(try parse("[\"\(text)\"]")[0]?.scalar?.text == text)
  }

  @Test(
    "Control characters are an error at their place",
    arguments: [(0x00, "0000"), (0x01, "0001"), (0x0B, "000B"), (0x1B, "001B"), (0x1F, "001F")]
  )
  func controlCharacters(byte: UInt8, digits: String) {
    let message =
      "the control character U+\(digits) is not allowed; remove it, or write \\u\(digits) "
      + "in double quotes"
    for (text, name) in [("a: é", "x.yaml"), ("{\"é", "x.json"), ("# é ", "document")] {
      let error = error(Array("\n".utf8) + Array(text.utf8) + [byte], name: name)
      #expect(error?.message == message)
      #expect(error?.mark.place == "2:\(text.unicodeScalars.count + 1)")
    }
  }

  @Test(
    "Control characters beyond the first 32 are errors in YAML",
    arguments: [0x7F, 0x81, 0xFFFE]
  )
  func laterControlCharacters(codePoint: UInt32) throws {
    let character = Character(try #require(Unicode.Scalar(codePoint)))
    let error = error("a: 1\r\né: \(character)\n")
    #expect(
      error?.message
        == "control characters are not allowed; write it as an escape in double quotes"
    )
    #expect(error?.mark.place == "2:4")
  }

  @Test("Control characters in UTF-16 are errors at their place", arguments: [false, true])
  func controlCharacterInUTF16(isBigEndian: Bool) {
    let bytes = utf16Bytes("a: 1\n😀: \u{1}", isBigEndian: isBigEndian)
    #expect(error(bytes)?.message.hasPrefix("the control character U+0001") == true)
    #expect(error(bytes)?.mark.place == "2:4")
  }

  @Test("Half of a surrogate pair in UTF-16 is an error at its place")
  func loneSurrogateInUTF16() {
    let bytes = utf16Bytes("é:\n😀", isBigEndian: true) + [0xD8, 0x3D, 0x00, 0x41]
    #expect(error(bytes)?.message == "this is not a UTF-16 character; save the document as UTF-8")
    #expect(error(bytes)?.mark.place == "2:2")
  }

  @Test("Half of a code unit at the end of UTF-16 is an error")
  func oddUTF16() {
    #expect(error(utf16Bytes("a: 1", isBigEndian: false) + [0x20])?.mark.place == "1:5")
  }
}
