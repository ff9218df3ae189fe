/// A look at generated Swift text that knows as much of the language as it takes to tell whether
/// every literal, comment and bracket ends where it should. Text of a document that gets out of its
/// literal shows itself here as a rule.
struct SwiftScan {
  private let text: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  /// The brackets that are open. A parenthesis of an interpolation is marked by a backslash.
  private var open: [Unicode.Scalar] = []

  /// What is wrong with a file, after its line; nil if nothing is.
  static func fault(in contents: String) -> String? {
    var scan = SwiftScan(text: Array(contents.unicodeScalars))
    return scan.fault().map { "\(scan.line): \($0)" }
  }

  private init(text: [Unicode.Scalar]) {
    self.text = text
  }

  private mutating func fault() -> String? {
    while position < text.count {
      let scalar = text[position]
      if let fault = Self.fault(of: scalar) { return fault }
      switch scalar {
      case "\n", "\r":
        if open.contains("\\") { return "a literal has no end" }
        line += 1
      case "/" where begins("//"): skipLine()
      case "/" where begins("/*"): return "generated code has no comments of this kind"
      case "\"" where begins("\"\"\""): return "generated code has no literals of several lines"
      case "\"":
        if let fault = skipLiteral() { return fault }
      case ")" where open.last == "\\":
        open.removeLast()
        if let fault = skipLiteral() { return fault }
      case "`":
        position += 1
        while position < text.count, text[position].isIdentifier { position += 1 }
        guard position < text.count, text[position] == "`" else { return "a name has no end" }
      case "(", "[", "{": open.append(scalar)
      case ")", "]", "}":
        guard open.popLast() == Self.opening[scalar] else { return "'\(scalar)' closes nothing" }
      default: break
      }
      position += 1
    }
    return open.last.map { "'\($0)' is not closed" }
  }

  private static let opening: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "}": "{"]

  /// Characters that make a text look other than it is, or that are no text.
  private static func fault(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<9, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E,
      0x2066...0x2069, 0xFEFF:
      "the character U+\(String(scalar.value, radix: 16, uppercase: true)) stands here as it is"
    default: nil
    }
  }

  private func begins(_ word: String) -> Bool {
    text[position...].starts(with: word.unicodeScalars)
  }

  /// Goes to the last character of a comment.
  private mutating func skipLine() {
    while position + 1 < text.count, text[position + 1] != "\n", text[position + 1] != "\r",
      Self.fault(of: text[position + 1]) == nil
    { position += 1 }
  }

  /// Goes to the end of a literal, or to the parenthesis of an interpolation.
  private mutating func skipLiteral() -> String? {
    position += 1
    while position < text.count {
      let scalar = text[position]
      if let fault = Self.fault(of: scalar) { return fault }
      switch scalar {
      case "\"": return nil
      case "\n", "\r": return "a literal has no end"
      case "\\":
        position += 1
        if position < text.count, text[position] == "(" {
          open.append("\\")
          return nil
        }
      default: break
      }
      position += 1
    }
    return "a literal has no end"
  }
}

extension Unicode.Scalar {
  fileprivate var isIdentifier: Bool {
    self == "_" || properties.isAlphabetic || properties.numericType != nil
  }
}
