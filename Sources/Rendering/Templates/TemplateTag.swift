/// A tag of a template and where it stands.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    /// `{{name}}`
    case variable
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case invertedSection
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
    /// `{{!text}}`
    case comment
    /// Anything else that mustache knows, which is not for these templates.
    case unsupported
  }

  let kind: Kind
  let name: String
  let line: Int
  let column: Int
}

extension TemplateTag {
  /// The tags of a template, in order. A tag that does not end is unsupported.
  static func tags(in source: String) -> [TemplateTag] {
    var scanner = Scanner(source)
    return scanner.tags()
  }

  private struct Scanner {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var lineStart = 0

    init(_ source: String) {
      bytes = Array(source.utf8)
    }

    mutating func tags() -> [TemplateTag] {
      var tags: [TemplateTag] = []
      while index < bytes.count {
        if starts(with: "{{") {
          tags.append(tag())
        } else {
          advance()
        }
      }
      return tags
    }

    private mutating func tag() -> TemplateTag {
      let (line, column) = (line, index - lineStart + 1)
      index += 2
      let start = index
      while index < bytes.count, !starts(with: "}}") { advance() }
      let content = bytes[start..<index]
      let isClosed = index < bytes.count
      index = min(index + 2, bytes.count)
      let (kind, name) = Self.parse(content)
      return TemplateTag(
        kind: isClosed ? kind : .unsupported, name: name, line: line, column: column)
    }

    private static func parse(_ content: ArraySlice<UInt8>) -> (Kind, String) {
      let kinds: [(sign: Character, kind: Kind)] = [
        ("#", .section), ("^", .invertedSection), ("/", .end), (">", .partial), ("!", .comment),
      ]
      let text = String(decoding: content, as: UTF8.self)
      let sign = kinds.first { text.hasPrefix(String($0.sign)) }
      let name = (sign == nil ? text[...] : text.dropFirst()).trimmed
      if let sign, sign.kind == .comment || name.isTemplateName { return (sign.kind, name) }
      return (sign == nil && name.isTemplateName ? .variable : .unsupported, text.trimmed)
    }

    private func starts(with text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard index + count <= bytes.count else { return false }
      return String(decoding: bytes[index..<index + count], as: UTF8.self) == "\(text)"
    }

    private mutating func advance() {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let isSpace = { (character: Character) in character.isWhitespace }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  fileprivate var isTemplateName: Bool {
    !isEmpty && utf8.allSatisfy { byte in
      Unicode.Scalar(byte).properties.isAlphabetic || Unicode.Scalar(byte).isASCIIDigit
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
