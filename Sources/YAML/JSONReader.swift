/// Reads a document as JSON, by RFC 8259 and nothing more.
///
/// libyaml would do for most JSON, but not for surrogate pairs in escapes, nor for tabs, nor for
/// keys of more than 1024 characters.
struct JSONReader {
  private enum Expectation {
    case value
    case valueOrEnd
    case key
    case keyOrEnd
    case separatorOrEnd
    case nothing
  }

  let bytes: [UInt8]
  private let file: FileID
  private var builder: TreeBuilder

  var position: Int
  private var line = 1
  // Where the line would start if every scalar in it so far were one byte long.
  var lineStart: Int

  init(_ bytes: [UInt8], file: FileID, limits: Limits) {
    self.bytes = bytes
    self.file = file
    builder = TreeBuilder(limits: limits)
    position = bytes.startIndexAfterByteOrderMark
    lineStart = position
  }

  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }
  var mark: Mark { Mark(line: line, column: position - lineStart + 1, file: file) }

  mutating func read() throws(YAMLError) -> Node {
    var expectation = Expectation.value
    while expectation != .nothing {
      skipWhitespace()
      expectation = try step(expectation)
    }
    skipWhitespace()
    guard let root = builder.root, byte == nil else {
      throw YAMLError("text follows after the end of the JSON value; remove it", at: mark)
    }
    return root
  }

  /// Reads one piece.
  ///
  /// - Returns: What must follow.
  private mutating func step(_ expectation: Expectation) throws(YAMLError) -> Expectation {
    guard let byte else { throw unexpectedEnd() }
    switch expectation {
    case .nothing: return .nothing
    case .keyOrEnd where byte == .closingBrace, .valueOrEnd where byte == .closingBracket:
      return try endCollection()
    case .key, .keyOrEnd: return try readKey(byte)
    case .value, .valueOrEnd: return try readValue(byte)
    case .separatorOrEnd: return try readSeparator(byte)
    }
  }

  private mutating func readKey(_ byte: UInt8) throws(YAMLError) -> Expectation {
    guard byte == .quote else {
      if byte == .closingBrace { throw trailingComma() }
      throw unexpected(byte, instead: "a key in double quotes")
    }
    let keyMark = mark
    try builder.addScalar(Scalar(try readString(), isPlain: false), at: keyMark)
    skipWhitespace()
    guard let colon = self.byte else { throw unexpectedEnd() }
    guard colon == .colon else { throw unexpected(colon, instead: "':' after the key") }
    position += 1
    return .value
  }

  private mutating func readValue(_ byte: UInt8) throws(YAMLError) -> Expectation {
    let valueMark = mark
    switch byte {
    case .openingBrace:
      try builder.beginMapping(at: valueMark)
      position += 1
      return .keyOrEnd
    case .openingBracket:
      try builder.beginSequence(at: valueMark)
      position += 1
      return .valueOrEnd
    case .quote:
      try builder.addScalar(Scalar(try readString(), isPlain: false), at: valueMark)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try builder.addScalar(Scalar(try readNumber(), isPlain: true), at: valueMark)
    case let letter where letter.isASCIILetter:
      try builder.addScalar(Scalar(try readWord(), isPlain: true), at: valueMark)
    case .closingBracket where builder.innermost?.isMapping == false:
      throw trailingComma()
    default:
      throw unexpected(byte, instead: "a value")
    }
    return afterValue
  }

  private mutating func readSeparator(_ byte: UInt8) throws(YAMLError) -> Expectation {
    let isInMapping = builder.innermost?.isMapping == true
    switch byte {
    case .comma:
      position += 1
      return isInMapping ? .key : .value
    case isInMapping ? .closingBrace : .closingBracket:
      return try endCollection()
    default:
      throw unexpected(byte, instead: isInMapping ? "',' or '}'" : "',' or ']'")
    }
  }

  private mutating func endCollection() throws(YAMLError) -> Expectation {
    position += 1
    try builder.endCollection()
    return afterValue
  }

  private var afterValue: Expectation { builder.root == nil ? .separatorOrEnd : .nothing }

  private mutating func skipWhitespace() {
    while let byte {
      switch byte {
      case .space, .tab: position += 1
      case .lineFeed, .carriageReturn:
        let isCRLF = byte == .carriageReturn && bytes.hasByte(.lineFeed, at: position + 1)
        position += isCRLF ? 2 : 1
        line += 1
        lineStart = position
      default: return
      }
    }
  }
}

// MARK: - Errors

extension JSONReader {
  private func unexpectedEnd() -> YAMLError {
    guard let innermost = builder.innermost else {
      return YAMLError("the document is empty", at: mark)
    }
    let (end, kind) = innermost.isMapping ? ("}", "object") : ("]", "array")
    return YAMLError(
      "the document ends before a '\(end)' ends the \(kind) that begins in line "
        + "\(innermost.mark.line)",
      at: mark
    )
  }

  private func trailingComma() -> YAMLError {
    YAMLError("nothing follows the comma before this; remove the comma", at: mark)
  }

  private func unexpected(_ byte: UInt8, instead expected: String) -> YAMLError {
    let advice =
      switch byte {
      case UInt8(ascii: "'"): "; JSON has only double quotes"
      case UInt8(ascii: "/"), UInt8(ascii: "#"): "; JSON has no comments"
      default: ""
      }
    return YAMLError("expected \(expected) here\(advice)", at: mark)
  }
}
