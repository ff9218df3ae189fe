// What stands in JSON without quotes.
extension JSONReader {
  /// Reads a number, and leaves it as it is written.
  mutating func readNumber() throws(YAMLError) -> String {
    let start = position
    _ = skip(UInt8(ascii: "-"))
    if skip(UInt8(ascii: "0")) {
      if byte?.isASCIIDigit == true {
        throw YAMLError("a JSON number cannot begin with 0 and go on with a digit", at: mark)
      }
    } else {
      try skipDigits()
    }
    if skip(UInt8(ascii: ".")) { try skipDigits() }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "-")) { _ = skip(UInt8(ascii: "+")) }
      try skipDigits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Reads `true`, `false` or `null`.
  mutating func readWord() throws(YAMLError) -> String {
    let start = mark
    let tail = bytes[position...].prefix { $0.isASCIILetter || $0.isASCIIDigit }
    let word = String(decoding: tail, as: UTF8.self)
    guard word == "true" || word == "false" || word == "null" else {
      throw YAMLError("JSON has no word '\(word.forMessage)'; put text in double quotes", at: start)
    }
    position += tail.count
    return word
  }

  private mutating func skip(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    position += 1
    return true
  }

  private mutating func skipDigits() throws(YAMLError) {
    guard byte?.isASCIIDigit == true else {
      throw YAMLError("a digit is missing from this number", at: mark)
    }
    while byte?.isASCIIDigit == true { position += 1 }
  }
}
