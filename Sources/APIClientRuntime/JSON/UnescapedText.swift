/// What stands for itself in a JSON string (RFC 8259, section 7), found eight bytes at a time: most strings
/// are nothing else.
enum UnescapedText {
  /// Where text ends that needs no escape: at a quotation mark, a backslash or a control character, or at
  /// the end of the bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - start: Where the text begins.
  ///   - isASCII: Whether it ends before a byte that is not of ASCII, too.
  /// - Returns: The offset of its end.
  @inline(__always)
  static func end(in bytes: UnsafeRawBufferPointer, from start: Int, isASCII: Bool) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      )
      let ends = special(in: word) | (isASCII ? word & highBits : 0)
      if ends != 0 { return position + ends.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, isPlain(bytes[position]), !isASCII || bytes[position] < 0x80 {
      position += 1
    }
    return position
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of the first byte that must be escaped, and of no byte before it; those after it are not
  /// to be relied on, because each subtraction borrows from the next byte.
  @inline(__always)
  private static func special(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    return highBits
      & ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
        | (word &- ones &* 0x20) & ~word)
  }
}
