import ClientIR
import YAML

extension Node {
  /// The value of a node that is a scalar.
  var scalarValue: Scalar.ScalarValue? {
    if case .scalar(let scalar) = value { scalar.value } else { nil }
  }

  /// The text of a node that is a scalar, as written.
  var scalarText: String? {
    if case .scalar(let scalar) = value { scalar.text } else { nil }
  }
}

extension Scalar.ScalarValue {
  var isString: Bool {
    if case .string = self { true } else { false }
  }

  var isBool: Bool {
    if case .bool = self { true } else { false }
  }

  /// The value of an integer, if it is not too large. YAML 1.2, section 10.3.2: hexadecimal and octal
  /// digits have a prefix and no sign.
  var int64: Int64? {
    guard case .integer(let digits) = self else { return nil }
    if digits.hasPrefix("0x") { return Int64(digits.dropFirst(2), radix: 16) }
    if digits.hasPrefix("0o") { return Int64(digits.dropFirst(2), radix: 8) }
    return Int64(digits)
  }

  /// The value of an integer that no signed type may hold.
  var uint64: UInt64? {
    guard case .integer(let digits) = self else { return nil }
    if digits.hasPrefix("0x") { return UInt64(digits.dropFirst(2), radix: 16) }
    if digits.hasPrefix("0o") { return UInt64(digits.dropFirst(2), radix: 8) }
    return UInt64(digits)
  }

  /// A number in the notation of JSON (RFC 8259, section 6), which has no plus sign, no leading zeros
  /// and digits on both sides of a point; nil for what JSON has no notation for.
  var jsonNumber: String? {
    if let int64 { return String(int64) }
    var digits: String
    switch self {
    case .integer(let text), .float(let text): digits = text
    case .null, .bool, .string: return nil
    }
    guard !digits.hasPrefix("0x"), !digits.hasPrefix("0o"), Double(digits)?.isFinite == true else {
      return nil
    }
    if digits.hasPrefix("+") { digits.removeFirst() }
    let sign = digits.hasPrefix("-") ? "-" : ""
    let unsigned = digits.dropFirst(sign.count)
    let mantissa = unsigned.prefix { $0 != "e" && $0 != "E" }
    let whole = mantissa.prefix { $0 != "." }.drop { $0 == "0" }
    let fraction = mantissa.drop { $0 != "." }.dropFirst()
    return sign + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : ".\(fraction)")
      + unsigned.dropFirst(mantissa.count)
  }
}
