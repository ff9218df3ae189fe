/// The exact integer that the text of a JSON number stands for, if it is one.
///
/// `2.0` and `1e3` are integers, `2.5` is not. Reaches from `-UInt64.max` to `UInt64.max`.
struct JSONInteger {
  let isNegative: Bool
  let magnitude: UInt64

  /// Reads a text that is valid by the grammar of JSON numbers; `nil` if it is not an integer or
  /// lies out of reach.
  init?(_ text: ArraySlice<UInt8>) {
    var position = text.startIndex
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative { position += 1 }

    // The value is `digits` times ten to the power of `exponent`, once zeros at the end of the
    // digits have been moved into the exponent; only digits that count are multiplied in.
    var digits: UInt64 = 0
    var pendingZeros: Int64 = 0
    var exponent: Int64 = 0
    var isFraction = false
    while position < text.endIndex {
      let byte = text[position]
      position += 1
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if byte | 0x20 == UInt8(ascii: "e") {
        exponent += Self.exponent(text[position...])
        break
      } else {
        if isFraction { exponent -= 1 }
        if byte == UInt8(ascii: "0") {
          if digits != 0 { pendingZeros += 1 }
          continue
        }
        guard let scaled = Self.multiply(digits, byPowerOfTen: pendingZeros + 1) else { return nil }
        let (sum, overflow) = scaled.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
        guard !overflow else { return nil }
        digits = sum
        pendingZeros = 0
      }
    }

    guard digits != 0 else {
      self.isNegative = false
      self.magnitude = 0
      return
    }
    guard let magnitude = Self.multiply(digits, byPowerOfTen: exponent + pendingZeros) else {
      return nil
    }
    self.isNegative = isNegative
    self.magnitude = magnitude
  }

  /// The integer in a type of the standard library; `nil` if it does not fit.
  func converted<Integer: FixedWidthInteger>(to type: Integer.Type) -> Integer? {
    guard isNegative else { return Integer(exactly: magnitude) }
    // Negated in two's complement, since the magnitude of the least Int64 is not an Int64.
    guard magnitude <= UInt64(Int64.max) + 1 else { return nil }
    return Integer(exactly: Int64(bitPattern: 0 &- magnitude))
  }

  /// A written exponent, cut off at a size that no representable integer reaches.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int64 {
    var exponent: Int64 = 0
    for byte in text where byte &- UInt8(ascii: "0") < 10 {
      exponent = min(exponent * 10 + Int64(byte - UInt8(ascii: "0")), 1 << 40)
    }
    return text.first == UInt8(ascii: "-") ? -exponent : exponent
  }

  private static func multiply(_ number: UInt64, byPowerOfTen power: Int64) -> UInt64? {
    if number == 0 { return 0 }
    guard power >= 0, power < 20 else { return nil }
    var result = number
    for _ in 0..<power {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }
}

extension JSONInteger: CustomStringConvertible {
  /// The integer in decimal digits.
  var description: String { (isNegative ? "-" : "") + String(magnitude) }
}
