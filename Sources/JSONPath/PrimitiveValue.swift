import YAML

/// A value without parts, as filters compare it.
enum PrimitiveValue: Sendable {
  case null
  case bool(Bool)
  case number(ComparableNumber)
  case string(String)

  init(_ scalar: Scalar) {
    self =
      switch scalar.value {
      case .null: .null
      case .bool(let value): .bool(value)
      case .integer(let text), .float(let text): .number(ComparableNumber(text))
      case .string(let text): .string(text)
      }
  }

  /// RFC 9535, section 2.3.5.2.2. Strings are equal only when their code points are: Swift's own
  /// operator would take other spellings of a letter for the same.
  static func == (lhs: Self, rhs: Self) -> Bool {
    switch (lhs, rhs) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    default: false
    }
  }

  /// The order of numbers and of strings. Nothing else has one. That of UTF-8 is that of the code
  /// points.
  static func < (lhs: Self, rhs: Self) -> Bool {
    switch (lhs, rhs) {
    case (.number(let left), .number(let right)): left < right
    case (.string(let left), .string(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    default: false
    }
  }
}

/// A number of a document or of a path.
struct ComparableNumber: Sendable {
  /// The number itself if it is whole and not too large, because identifiers may have more digits
  /// than a floating-point number keeps.
  private let whole: Int?
  private let approximation: Double

  init(_ whole: Int) {
    self.whole = whole
    approximation = Double(whole)
  }

  /// Creates a number from its text under YAML's core schema, which contains that of JSON.
  init(_ text: String) {
    whole =
      if text.hasPrefix("0x") {
        Int(text.dropFirst(2), radix: 16)
      } else if text.hasPrefix("0o") {
        Int(text.dropFirst(2), radix: 8)
      } else {
        Int(text)
      }
    approximation = whole.map(Double.init) ?? Self.approximation(of: text)
  }

  private static func approximation(of text: String) -> Double {
    switch text.lowercased() {
    case ".inf", "+.inf": .infinity
    case "-.inf": -.infinity
    default: Double(text) ?? .nan
    }
  }

  static func == (lhs: Self, rhs: Self) -> Bool {
    guard let left = lhs.whole, let right = rhs.whole else {
      return lhs.approximation == rhs.approximation
    }
    return left == right
  }

  static func < (lhs: Self, rhs: Self) -> Bool {
    guard let left = lhs.whole, let right = rhs.whole else {
      return lhs.approximation < rhs.approximation
    }
    return left < right
  }
}
