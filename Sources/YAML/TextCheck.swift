/// The check that a document is text at all, which comes before any reading.
enum TextCheck {
  /// What the check notices by the way.
  struct Features {
    /// Whether there are characters that only libyaml takes for line breaks.
    var hasUnicodeLineBreaks = false
    /// Where there is one `%TAG` directive too many.
    var markOfExcessDirective: Mark?
  }

  /// How many `%TAG` directives may be in a document. libyaml compares each of them with all others,
  /// so that a file of nothing else would keep it busy for minutes.
  static let mostTagDirectives = 100

  /// Checks that bytes are UTF-8 without control characters.
  static func check(_ bytes: [UInt8], file: FileID) throws(YAMLError) -> Features {
    var features = Features()
    var directiveCount = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x80 {
        guard let length = lengthOfScalar(in: bytes, at: position) else {
          throw malformed(byte, at: Mark(ofByte: position, in: bytes, file: file))
        }
        if isUnicodeLineBreak(in: bytes, at: position) { features.hasUnicodeLineBreaks = true }
        position += length
        continue
      }
      if byte < 0x20, byte != .tab, byte != .lineFeed, byte != .carriageReturn {
        throw controlCharacter(byte, at: Mark(ofByte: position, in: bytes, file: file))
      }
      if byte == .percent, isTagDirective(in: bytes, at: position) {
        directiveCount += 1
        if directiveCount == mostTagDirectives + 1 {
          features.markOfExcessDirective = Mark(ofByte: position, in: bytes, file: file)
        }
      }
      position += 1
    }
    return features
  }

  /// Whether U+0085, U+2028 or U+2029 is at a place.
  static func isUnicodeLineBreak(in bytes: [UInt8], at position: Int) -> Bool {
    switch bytes[position] {
    case 0xC2: bytes.hasByte(0x85, at: position + 1)
    case 0xE2:
      bytes.hasByte(0x80, at: position + 1)
        && (bytes.hasByte(0xA8, at: position + 2) || bytes.hasByte(0xA9, at: position + 2))
    default: false
    }
  }

  /// Whether the line that begins at a place looks like a `%TAG` directive.
  private static func isTagDirective(in bytes: [UInt8], at position: Int) -> Bool {
    guard bytes[position...].starts(with: "%TAG".utf8) else { return false }
    if position == bytes.startIndexAfterByteOrderMark { return true }
    return switch bytes[position - 1] {
    case .lineFeed, .carriageReturn: true
    // The last bytes of U+0085, U+2028 and U+2029. At worst this counts a line too many.
    case 0x85, 0xA8, 0xA9: true
    default: false
    }
  }

  /// The length of the UTF-8 sequence of several bytes that begins at a place, or `nil` if it is
  /// malformed.
  ///
  /// The Unicode Standard, table 3-7 "Well-Formed UTF-8 Byte Sequences".
  private static func lengthOfScalar(in bytes: [UInt8], at position: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[position] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]),
      bytes[(position + 2)..<(position + length)].allSatisfy(\.isUTF8Continuation)
    else { return nil }
    return length
  }

  private static func malformed(_ byte: UInt8, at mark: Mark) -> YAMLError {
    YAMLError(
      "the byte 0x\(hexadecimal(byte, digits: 2)) is not part of UTF-8 text here; "
        + "save the document as UTF-8",
      at: mark
    )
  }

  private static func controlCharacter(_ byte: UInt8, at mark: Mark) -> YAMLError {
    let digits = hexadecimal(byte, digits: 4)
    return YAMLError(
      "the control character U+\(digits) is not allowed; remove it, or write \\u\(digits) "
        + "in double quotes",
      at: mark
    )
  }

  private static func hexadecimal(_ byte: UInt8, digits: Int) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
