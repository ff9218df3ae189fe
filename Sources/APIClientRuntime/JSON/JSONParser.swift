/// Finds the nodes of a JSON text (RFC 8259) in one pass, without recursion.
struct JSONParser {
  /// How deep arrays and objects may nest.
  static let maximumDepth = 512

  private let bytes: [UInt8]
  private let limit: DecodingLimit?
  private var position = 0
  private var nodes: [JSONNode] = []
  private var openContainers: [Int] = []

  init(_ bytes: [UInt8], limit: DecodingLimit? = nil) {
    self.bytes = bytes
    self.limit = limit
  }

  /// Parses the whole text.
  mutating func parse() throws(JSONSyntaxError) -> [JSONNode] {
    guard bytes.count < JSONNode.longestText else { throw failure("The text is too long") }
    // A guess that is about right for API responses; too low costs a copy, too high some memory.
    nodes.reserveCapacity(bytes.count / 16 + 1)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }

    var count = 0
    repeat {
      count &+= 1
      if count & 0xFFF == 0, limit?.isReached == true {
        throw JSONSyntaxError(message: "Nobody waits for the value any more", offset: position)
      }
      try parseValue()
    } while try moveToNextValue()

    skipWhitespace()
    guard position == bytes.count else { throw failure("Unexpected text after the value") }
    return nodes
  }

  /// Parses a scalar or an empty container, or opens a container and stops before its first value.
  private mutating func parseValue() throws(JSONSyntaxError) {
    while true {
      skipWhitespace()
      switch current {
      case UInt8(ascii: "\""): return try parseString()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
      case UInt8(ascii: "t"): return try parseWord("true", .true)
      case UInt8(ascii: "f"): return try parseWord("false", .false)
      case UInt8(ascii: "n"): return try parseWord("null", .null)
      case UInt8(ascii: "["):
        try open(.array)
        skipWhitespace()
        if current == UInt8(ascii: "]") { return close() }
      case UInt8(ascii: "{"):
        try open(.object)
        skipWhitespace()
        if current == UInt8(ascii: "}") { return close() }
        try parseName()
      default: throw failure("Expected a value")
      }
    }
  }

  /// Closes the containers that end here, and moves past the comma and name before the next value.
  ///
  /// - Returns: Whether there is a next value.
  private mutating func moveToNextValue() throws(JSONSyntaxError) -> Bool {
    while let container = openContainers.last {
      let isObject = nodes[container].kind == .object
      skipWhitespace()
      switch current {
      case UInt8(ascii: ","):
        position += 1
        if isObject {
          skipWhitespace()
          try parseName()
        }
        return true
      case UInt8(ascii: "}") where isObject: close()
      case UInt8(ascii: "]") where !isObject: close()
      default: throw failure(isObject ? "Expected ',' or '}'" : "Expected ',' or ']'")
      }
    }
    return false
  }

  private mutating func parseName() throws(JSONSyntaxError) {
    guard current == UInt8(ascii: "\"") else { throw failure("Expected a member name") }
    try parseString()
    skipWhitespace()
    guard current == UInt8(ascii: ":") else { throw failure("Expected ':'") }
    position += 1
  }

  private mutating func open(_ kind: JSONNode.Kind) throws(JSONSyntaxError) {
    guard openContainers.count < Self.maximumDepth else {
      throw failure("Nested deeper than \(Self.maximumDepth) levels")
    }
    openContainers.append(nodes.count)
    nodes.append(JSONNode(opening: kind, at: position))
    position += 1
  }

  private mutating func close() {
    position += 1
    guard let container = openContainers.popLast() else { return }
    nodes[container].close(before: nodes.count)
  }

  private mutating func parseWord(
    _ word: StaticString,
    _ kind: JSONNode.Kind
  ) throws(JSONSyntaxError) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[index] else { throw failure("Expected '\(word)'") }
      position += 1
    }
    append(kind, from: start, to: position)
  }

  private mutating func parseNumber() throws(JSONSyntaxError) {
    let start = position
    var scanner = JSONNumberScanner(position: start)
    guard scanner.scan(bytes) else {
      position = scanner.position
      throw failure("Expected a digit")
    }
    position = scanner.position
    append(.number, from: start, to: position)
  }

  @inline(__always)
  private mutating func append(_ kind: JSONNode.Kind, from start: Int, to end: Int) {
    nodes.append(JSONNode(kind, in: start..<end))
  }

  /// The byte at the position; past the end a NUL, which fits nowhere.
  @inline(__always)
  private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  @inline(__always)
  private mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private func failure(_ message: String) -> JSONSyntaxError {
    JSONSyntaxError(
      message: position < bytes.count ? message : "Unexpected end of text",
      offset: position
    )
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func parseString() throws(JSONSyntaxError) {
    position += 1
    let start = position
    var kind = JSONNode.Kind.string
    while true {
      position = bytes.withUnsafeBytes { UnescapedText.end(in: $0, from: position, isASCII: true) }
      guard position < bytes.count else { throw failure("Unterminated string") }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        append(kind, from: start, to: position)
        position += 1
        return
      } else if byte == UInt8(ascii: "\\") {
        kind = .escapedString
        try skipEscape()
      } else if byte < 0x20 {
        throw failure("Unescaped control character in a string")
      } else {
        try skipMultibyteCharacter()
      }
    }
  }

  private mutating func skipEscape() throws(JSONSyntaxError) {
    let start = position
    position += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      position += 1
      let unit = try readFourDigits()
      if unit & 0xFC00 == 0xDC00 { throw loneSurrogate(at: start) }
      guard unit & 0xFC00 == 0xD800 else { return }
      guard current == UInt8(ascii: "\\") else { throw loneSurrogate(at: start) }
      position += 1
      guard current == UInt8(ascii: "u") else { throw loneSurrogate(at: start) }
      position += 1
      guard try readFourDigits() & 0xFC00 == 0xDC00 else { throw loneSurrogate(at: start) }
    default: throw failure("Unknown escape sequence")
    }
  }

  private mutating func readFourDigits() throws(JSONSyntaxError) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = current.hexadecimalValue else {
        throw failure("Expected a hexadecimal digit")
      }
      number = number << 4 | UInt32(digit)
      position += 1
    }
    return number
  }

  private func loneSurrogate(at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(message: "Half of a surrogate pair without the other", offset: offset)
  }

  /// Moves past a character of two to four bytes that is well formed by RFC 3629, section 4.
  private mutating func skipMultibyteCharacter() throws(JSONSyntaxError) {
    let lead = bytes[position]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    // The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF.
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    let end = position + length
    guard
      length > 0, end <= bytes.count, second.contains(bytes[position + 1]),
      bytes[(position + 2)..<end].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { throw JSONSyntaxError(message: "Invalid UTF-8", offset: position) }
    position = end
  }
}

extension UInt8 {
  /// The value of an ASCII hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
