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
    /// `{{(}}`, `{{[}}`
    case listOpening(ListDelimiter)
    /// `{{,}}`
    case separator
    /// `{{)}}`, `{{]}}`
    case listClosing(ListDelimiter)
    /// `{{!text}}`
    case comment
    /// Anything else that mustache knows, which is not for these templates.
    case unsupported
    /// `{{` without `}}` behind it.
    case unfinished
  }

  let kind: Kind
  /// The name; of a tag that has none, all that stands in the braces.
  let name: String
  /// The line, from 1.
  let line: Int
  /// The column, from 1, in Unicode scalars.
  let column: Int
  /// Where the tag stands, in bytes.
  let range: Range<Int>
  /// Where its line stands, with the line break: of the lines that a comment may have, all.
  let lineRange: Range<Int>
  /// Whether there is nothing before it in its line but white space.
  let beginsLine: Bool
  /// Whether there is nothing behind it in its line but white space.
  let endsLine: Bool

  /// The tag as it is written, for messages.
  var text: String {
    switch kind {
    case .section: "{{#\(name)}}"
    case .invertedSection: "{{^\(name)}}"
    case .end: "{{/\(name)}}"
    case .partial: "{{>\(name)}}"
    case .comment: "{{!}}"
    case .variable, .listOpening, .separator, .listClosing, .unsupported, .unfinished:
      "{{\(name)}}"
    }
  }
}

extension TemplateTag.Kind {
  /// The kind and the name of a tag, by what stands in the braces.
  static func parse(_ content: some Collection<UInt8>) -> (kind: Self, name: String) {
    let text = content.trimmed
    if let punctuation = Self(punctuation: text) { return (punctuation, text) }
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

  private init?(punctuation: String) {
    if punctuation == "," {
      self = .separator
    } else if let delimiter = ListDelimiter.allCases.first(where: { $0.opening == punctuation }) {
      self = .listOpening(delimiter)
    } else if let delimiter = ListDelimiter.allCases.first(where: { $0.closing == punctuation }) {
      self = .listClosing(delimiter)
    } else {
      return nil
    }
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
