import ClientIR

// What the types that are made from their text take. The check is as strict as the runtime's or
// stricter: an example never holds what its type cannot read.
extension BuiltInType {
  /// A text that stands for a value of the type, where the document has none; nil for other types.
  var sampleText: String? {
    switch self {
    case .dateTime: "2026-01-31T12:00:00Z"
    case .fullDate: "2026-01-31"
    case .timeOfDay: "12:00:00Z"
    case .iso8601Duration: "PT15M"
    case .uuid: "123e4567-e89b-12d3-a456-426614174000"
    case .base64: "aGVsbG8="
    case .jsonNumber: "1.50"
    case .bool, .double, .float, .int, .int8, .int16, .int32, .int64, .string, .uint, .uint8,
      .uint16, .uint32, .uint64, .jsonObject, .jsonValue, .multipartFile, .requestBody:
      nil
    }
  }

  /// Whether a value of the type can be made from a text.
  func isText(_ text: String) -> Bool {
    var rest = text.utf8[...]
    switch self {
    case .fullDate: return rest.takeDate() && rest.isEmpty
    case .timeOfDay: return rest.takeTime() && rest.isEmpty
    case .dateTime:
      return rest.takeDate() && rest.take("T") && rest.takeTime() && rest.isEmpty
    case .iso8601Duration: return rest.takeDuration() && rest.isEmpty
    case .uuid:
      return text.utf8.count == 36
        && text.utf8.enumerated().allSatisfy { index, byte in
          [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isHexDigit
        }
    case .base64:
      let digits = text.utf8.reversed().drop { $0 == UInt8(ascii: "=") }
      return text.utf8.count.isMultiple(of: 4) && text.utf8.count - digits.count <= 2
        && digits.allSatisfy(\.isBase64Digit)
    case .jsonNumber: return rest.takeNumber() && rest.isEmpty
    case .bool, .double, .float, .int, .int8, .int16, .int32, .int64, .string, .uint, .uint8,
      .uint16, .uint32, .uint64, .jsonObject, .jsonValue, .multipartFile, .requestBody:
      return false
    }
  }
}

extension Substring.UTF8View {
  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }

  /// Takes digits, as many as said, that are a number of a range.
  fileprivate mutating func takeDigits(_ count: Int, _ range: ClosedRange<Int>) -> Int? {
    let digits = prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit),
      let number = Int(Substring(digits)), range.contains(number)
    else { return nil }
    removeFirst(count)
    return number
  }

  fileprivate mutating func takeDate() -> Bool {
    guard let year = takeDigits(4, 1...9999), take("-"), let month = takeDigits(2, 1...12),
      take("-")
    else { return false }
    let isLeapYear =
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return takeDigits(2, 1...days[month - 1]) != nil
  }

  /// A time with an offset (RFC 3339, section 5.6).
  fileprivate mutating func takeTime() -> Bool {
    guard takeDigits(2, 0...23) != nil, take(":"), takeDigits(2, 0...59) != nil, take(":"),
      takeDigits(2, 0...59) != nil
    else { return false }
    if take("."), takeWhole() == nil { return false }
    if take("Z") { return true }
    guard take("+") || take("-") else { return false }
    return takeDigits(2, 0...23) != nil && take(":") && takeDigits(2, 0...59) != nil
  }

  /// Takes at least one digit, and at most nine.
  fileprivate mutating func takeWhole() -> Int? {
    let count = prefix { $0.isDigit }.count
    return (1...9).contains(count) ? takeDigits(count, 0...999_999_999) : nil
  }

  /// A duration of whole numbers (RFC 3339, appendix A), in the order of its units.
  fileprivate mutating func takeDuration() -> Bool {
    guard take("P"), !isEmpty else { return false }
    guard takeUnits("YMWD") else { return false }
    if take("T") { return !isEmpty && takeUnits("HMS") }
    return true
  }

  private mutating func takeUnits(_ units: String) -> Bool {
    var units = units.unicodeScalars[...]
    while first?.isDigit == true {
      guard takeWhole() != nil else { return false }
      while let unit = units.popFirst() {
        if take(unit) { break }
        if units.isEmpty { return false }
      }
    }
    return true
  }

  /// A number of JSON (RFC 8259, section 6).
  fileprivate mutating func takeNumber() -> Bool {
    _ = take("-")
    if !take("0"), takeWhole() == nil { return false }
    if take("."), takeWhole() == nil { return false }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard takeDigits(1, 0...9) != nil else { return false }
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }

  fileprivate var isBase64Digit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || self == UInt8(ascii: "+") || self == UInt8(ascii: "/")
  }
}
