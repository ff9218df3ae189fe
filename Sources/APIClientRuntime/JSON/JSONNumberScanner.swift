/// Finds the end of a number by the grammar of RFC 8259, section 6.
struct JSONNumberScanner {
  /// The first byte that has not been scanned.
  private(set) var position: Int

  init(position: Int) {
    self.position = position
  }

  /// Moves past the number at the position.
  ///
  /// - Returns: Whether there was a number; if not, the position is that of the byte that should
  ///   have been a digit.
  mutating func scan(_ bytes: [UInt8]) -> Bool {
    skip(UInt8(ascii: "-"), in: bytes)
    if !skip(UInt8(ascii: "0"), in: bytes) {
      guard skipDigits(in: bytes) else { return false }
    }
    if skip(UInt8(ascii: "."), in: bytes) {
      guard skipDigits(in: bytes) else { return false }
    }
    if skip(UInt8(ascii: "e"), in: bytes) || skip(UInt8(ascii: "E"), in: bytes) {
      if !skip(UInt8(ascii: "+"), in: bytes) { skip(UInt8(ascii: "-"), in: bytes) }
      guard skipDigits(in: bytes) else { return false }
    }
    return true
  }

  @discardableResult
  private mutating func skip(_ byte: UInt8, in bytes: [UInt8]) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipDigits(in bytes: [UInt8]) -> Bool {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position > start
  }
}
