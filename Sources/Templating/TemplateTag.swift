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
    /// `{{` without `}}` behind it.
    case unfinished
  }

  let kind: Kind
  /// The name; of a tag that is not for these templates, all that stands in the braces.
  let name: String
  /// The line, from 1.
  let line: Int
  /// The column, from 1, in Unicode scalars.
  let column: Int
  /// Where the tag stands, in bytes.
  let range: Range<Int>
  /// Whether there is nothing in its line but white space.
  let isAlone: Bool
  /// Whether there is white space before it in such a line.
  let isIndented: Bool
}

extension TemplateTag.Kind {
  /// The kind and the name of a tag, by what stands in the braces.
  static func parse(_ content: some Collection<UInt8>) -> (kind: Self, name: String) {
    let text = content.trimmed
    let kind: Self? =
      switch content.first {
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .invertedSection
      case UInt8(ascii: "/"): .end
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "!"): .comment
      default: nil
      }
    let name = kind == nil ? text : content.dropFirst().trimmed
    if kind == .comment || name.isTemplateName { return (kind ?? .variable, name) }
    return (.unsupported, text)
  }
}

extension Collection<UInt8> {
  fileprivate var trimmed: String {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || (9...13).contains(byte) }
    let bytes = Array(drop(while: isSpace))
    let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}

extension String {
  /// Whether a field of a view, or a template that others call, may have the name.
  fileprivate var isTemplateName: Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return !isEmpty && utf8.allSatisfy { digits.contains($0) || letters.contains($0 | 0x20) }
  }
}
