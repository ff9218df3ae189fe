/// What plain text stands for.
///
/// YAML 1.2.2, section 10.3.2 "Tag Resolution" of the core schema.
enum CoreSchema {
  static func value(of text: String) -> Scalar.ScalarValue {
    // The first byte settles for most texts that they are strings.
    guard let first = text.utf8.first else { return .null }
    return switch first {
    case UInt8(ascii: "~"): text == "~" ? .null : .string(text)
    case UInt8(ascii: "n"), UInt8(ascii: "N"):
      ["null", "Null", "NULL"].contains(text) ? .null : .string(text)
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      ["true", "True", "TRUE"].contains(text) ? .bool(true) : .string(text)
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      ["false", "False", "FALSE"].contains(text) ? .bool(false) : .string(text)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      number(text) ?? .string(text)
    default: .string(text)
    }
  }

  private static func number(_ text: String) -> Scalar.ScalarValue? {
    var rest = text.utf8[...]
    if rest.starts(with: "0o".utf8) {
      let digits = rest.dropFirst(2)
      let isOctal = digits.allSatisfy { $0.isASCIIDigit && $0 < UInt8(ascii: "8") }
      return !digits.isEmpty && isOctal ? .integer(text) : nil
    }
    if rest.starts(with: "0x".utf8) {
      let digits = rest.dropFirst(2)
      let isHexadecimal = digits.allSatisfy { $0.hexadecimalValue != nil }
      return !digits.isEmpty && isHexadecimal ? .integer(text) : nil
    }
    if [".nan", ".NaN", ".NAN"].contains(text) { return .float(text) }
    rest.skipSign()
    if [".inf", ".Inf", ".INF"].contains(Substring(rest)) { return .float(text) }

    let wholeDigits = rest.skipDigits()
    if rest.isEmpty { return wholeDigits > 0 ? .integer(text) : nil }
    let fractionDigits = rest.skip(UInt8(ascii: ".")) ? rest.skipDigits() : 0
    guard wholeDigits + fractionDigits > 0 else { return nil }
    if rest.skip(UInt8(ascii: "e")) || rest.skip(UInt8(ascii: "E")) {
      rest.skipSign()
      guard rest.skipDigits() > 0 else { return nil }
    }
    return rest.isEmpty ? .float(text) : nil
  }
}

extension Substring.UTF8View {
  fileprivate mutating func skip(_ byte: UInt8) -> Bool {
    guard first == byte else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func skipSign() {
    if !skip(UInt8(ascii: "-")) { _ = skip(UInt8(ascii: "+")) }
  }

  /// Skips digits.
  ///
  /// - Returns: How many there were.
  fileprivate mutating func skipDigits() -> Int {
    let digits = prefix { $0.isASCIIDigit }.count
    removeFirst(digits)
    return digits
  }
}
