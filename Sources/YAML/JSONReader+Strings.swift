extension JSONReader {
  /// Reads a string from its opening quote to its closing quote.
  mutating func readString() throws(YAMLError) -> String {
    let opening = mark
    position += 1
    var runStart = position
    var unescaped: [UInt8] = []
    while let byte {
      switch byte {
      case .quote:
        let run = bytes[runStart..<position]
        position += 1
        // Most strings have no escapes and need no buffer.
        if unescaped.isEmpty { return String(decoding: run, as: UTF8.self) }
        return String(decoding: unescaped + run, as: UTF8.self)
      case .backslash:
        unescaped += bytes[runStart..<position]
        unescaped += UTF8.encode(try readEscape()) ?? UTF8.encodedReplacementCharacter
        runStart = position
      case ..<0x20:
        throw YAMLError(
          "a string cannot go on over a line break or contain a tab; write \\n or \\t",
          at: mark
        )
      default:
        if byte.isUTF8Continuation { lineStart += 1 }
        position += 1
      }
    }
    throw YAMLError("this string has no closing quote", at: opening)
  }

  private mutating func readEscape() throws(YAMLError) -> Unicode.Scalar {
    let start = mark
    position += 1
    guard let byte else { throw YAMLError("the document ends in an escape", at: start) }
    position += 1
    switch byte {
    case .quote, .backslash, UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape(from: start)
    default:
      throw YAMLError("unknown escape; write a backslash in a JSON string as \\\\", at: start)
    }
  }

  /// Reads an escape from after its `\u`, and the second one too of a surrogate pair.
  private mutating func readUnicodeEscape(from start: Mark) throws(YAMLError) -> Unicode.Scalar {
    let first = try readHexadecimal(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }

    let lone = YAMLError(
      "this is half of a surrogate pair; a character above U+FFFF needs two escapes, such as "
        + "\\ud83d\\ude00",
      at: start
    )
    guard first < 0xDC00, byte == .backslash, bytes.hasByte(UInt8(ascii: "u"), at: position + 1)
    else { throw lone }
    let secondStart = mark
    position += 2
    let second = try readHexadecimal(from: secondStart)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw lone }
    return scalar
  }

  private mutating func readHexadecimal(from start: Mark) throws(YAMLError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = byte?.hexadecimalValue else {
        throw YAMLError("four hexadecimal digits must follow \\u", at: start)
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }
}
