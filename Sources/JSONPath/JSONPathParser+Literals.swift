extension JSONPathParser {
  /// Reads an integer, which has neither leading zeros nor the form `-0`, and stays within what
  /// I-JSON keeps exact (RFC 9535, section 2.1).
  mutating func integer() throws(JSONPathError) -> Int {
    let start = place
    let sign = skip("-") ? "-" : ""
    let digits = word(of: \.isDigit)
    guard !digits.isEmpty else { throw expected("a digit") }
    guard digits == "0" ? sign.isEmpty : !digits.hasPrefix("0") else {
      throw fault("an integer begins with 1 to 9, or is just 0", at: start)
    }
    guard let number = Int(sign + digits), abs(number) < 1 << 53 else {
      throw fault("the number is beyond ±(2^53 - 1)", at: start)
    }
    return number
  }

  /// Reads a number that is compared with.
  mutating func numberLiteral() throws(JSONPathError) -> ComparableNumber {
    let start = place
    var text = skip("-") ? "-" : ""
    let digits = word(of: \.isDigit)
    guard !digits.isEmpty else { throw expected("a digit") }
    guard digits == "0" || !digits.hasPrefix("0") else {
      throw fault("a number has no leading zeros", at: start)
    }
    text += digits
    if skip(".") {
      let fraction = word(of: \.isDigit)
      guard !fraction.isEmpty else { throw expected("a digit") }
      text += "." + fraction
    }
    if skip("e") || skip("E") {
      let sign = skip("-") ? "-" : (skip("+") ? "+" : "")
      let exponent = word(of: \.isDigit)
      guard !exponent.isEmpty else { throw expected("a digit") }
      text += "e" + sign + exponent
    }
    return ComparableNumber(text)
  }

  /// Reads a string in single or double quotes (section 2.3.1.1).
  mutating func stringLiteral() throws(JSONPathError) -> String {
    let start = place
    guard let quote = next else { throw expected("a string in quotes") }
    advance()
    var text = String.UnicodeScalarView()
    while let scalar = next {
      if scalar == quote {
        advance()
        return String(text)
      }
      guard scalar.value >= 0x20 else {
        throw fault("a control character in a string is written as an escape, such as \\n")
      }
      if scalar == "\\" {
        text.append(try escape(quote: quote))
      } else {
        text.append(scalar)
        advance()
      }
    }
    throw fault("the string that begins here has no end", at: start)
  }

  private mutating func escape(quote: Unicode.Scalar) throws(JSONPathError) -> Unicode.Scalar {
    let start = place
    advance()
    let scalar = next
    if scalar != nil { advance() }
    switch scalar {
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "/": return "/"
    case "\\": return "\\"
    case quote: return quote
    case "u": return try unicodeEscape(from: start)
    default: throw fault("'\\' with what follows is not an escape of this string", at: start)
    }
  }

  /// Reads four hexadecimal digits, or with a surrogate the pair of it.
  private mutating func unicodeEscape(from start: Int) throws(JSONPathError) -> Unicode.Scalar {
    let unit = try hexadecimalDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if (0xD800...0xDBFF).contains(unit), skip("\\u") {
      let low = try hexadecimalDigits()
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw fault(
      "this is half of a surrogate pair; write both halves, the high one first",
      at: start
    )
  }

  private mutating func hexadecimalDigits() throws(JSONPathError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let scalar = next, let digit = scalar.hexadecimalDigitValue else {
        throw expected("four hexadecimal digits")
      }
      value = value << 4 | digit
      advance()
    }
    return value
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalDigitValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
