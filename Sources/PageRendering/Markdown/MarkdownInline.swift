import SwiftRendering

/// The text of a paragraph of the document, written so that nothing of it reaches beyond the paragraph:
/// emphasis, code, links to the web and line breaks stay what they are, and everything else is text.
///
/// CommonMark 0.31.2, section 6 "Inlines".
struct MarkdownInline {
  let scalars: [Unicode.Scalar]
  var index = 0
  var result = TextBuffer()
  /// Whether the paragraph has to stand in one line.
  let isOneLine: Bool
  /// In how many elements the text is.
  let depth: Int
  /// Where a run of backticks of a length begins last: one that has no other behind it is text.
  private var lastRuns: [Int: Int] = [:]

  /// Writes lines, each without white space at its beginning.
  static func text(_ lines: [String], isOneLine: Bool) -> String {
    var inline = MarkdownInline(lines, isOneLine: isOneLine)
    return inline.run()
  }

  private init(_ lines: [String], isOneLine: Bool) {
    var scalars: [Unicode.Scalar] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append("\n") }
      scalars += line.unicodeScalars
    }
    self.init(scalars, isOneLine: isOneLine, depth: 0)
  }

  init(_ scalars: [Unicode.Scalar], isOneLine: Bool, depth: Int) {
    self.scalars = scalars
    self.isOneLine = isOneLine
    self.depth = depth
    var start = 0
    while start < scalars.count {
      let length = Self.run(of: "`", at: start, in: scalars)
      if length > 0 { lastRuns[length] = start }
      start += max(length, 1)
    }
  }

  private static func run(
    of scalar: Unicode.Scalar,
    at start: Int,
    in scalars: [Unicode.Scalar]
  ) -> Int {
    scalars[start...].prefix { $0 == scalar }.count
  }

  mutating func run() -> String {
    while index < scalars.count {
      if isAtLineStart || scalars[index - 1] == "\n", takeLineStart() { continue }
      takeNext()
    }
    return result.text
  }

  private mutating func takeNext() {
    let scalar = scalars[index]
    switch scalar {
    case "\\": takeBackslash()
    case "`": takeBackticks()
    case "<": takeAngle()
    case "[", "!": takeBracket(scalar)
    case "|":
      result += isOneLine ? "\\|" : "|"
      index += 1
    case "\n": takeLineBreak()
    case _ where scalar.isInvisibleInSource:
      if scalar == "\t" {
        result += " "
      } else {
        MarkdownEscapes.append(invisible: scalar, to: &result)
      }
      index += 1
    default:
      result.append(scalar)
      index += 1
    }
  }

  /// Takes what begins a block if it stands at the beginning of a line, as text.
  private mutating func takeLineStart() -> Bool {
    let scalar = scalars[index]
    switch scalar {
    case " ", "\t":
      index += 1
      return true
    case "#", ">", "-", "+", "=", "~":
      result += "\\\(scalar)"
      index += 1
      return true
    case "*":
      // Emphasis at the beginning of a line is no bullet.
      guard index + 1 == scalars.count || scalars[index + 1] == " " || scalars[index + 1] == "*"
      else { return false }
      guard index + 1 < scalars.count, scalars[index + 1] == "*", hasText(from: index) else {
        result += "\\*"
        index += 1
        return true
      }
      return false
    case "_":
      guard !hasText(from: index) else { return false }
      result += "\\_"
      index += 1
      return true
    case "0"..."9":
      let digits = scalars[index...].prefix { ("0"..."9").contains($0) }
      let end = index + digits.count
      guard end < scalars.count, scalars[end] == "." || scalars[end] == ")" else { return false }
      for digit in digits { result.append(digit) }
      result += "\\\(scalars[end])"
      index = end + 1
      return true
    default: return false
    }
  }

  /// Whether a line has more than stars or underscores, which would be a thematic break.
  private func hasText(from start: Int) -> Bool {
    scalars[start...].prefix { $0 != "\n" }.contains { $0 != scalars[start] && $0 != " " }
  }

  private mutating func takeBackslash() {
    guard index + 1 < scalars.count else {
      result += "\\\\"
      index += 1
      return
    }
    let next = scalars[index + 1]
    if next == "\n" {
      index += 2
      appendBreak()
      if !isOneLine, !isAtLineStart { result += "\n" }
    } else if next.isASCIIPunctuation {
      result += "\\\(next)"
      index += 2
    } else {
      result += "\\\\"
      index += 1
    }
  }

  private mutating func takeBackticks() {
    let length = Self.run(of: "`", at: index, in: scalars)
    let start = index + length
    guard let last = lastRuns[length], last >= start, let end = end(ofCode: length, from: start)
    else {
      for _ in 0..<length { result += "\\`" }
      index = start
      return
    }
    var code = scalars[start..<end].map { $0 == "\n" ? " " : $0 }
    if code.first == " ", code.last == " ", code.contains(where: { $0 != " " }) {
      code = Array(code.dropFirst().dropLast())
    }
    result += MarkdownEscapes.code(TextBuffer(code).text)
    index = end + length
  }

  private func end(ofCode length: Int, from start: Int) -> Int? {
    var index = start
    while index < scalars.count {
      let run = Self.run(of: "`", at: index, in: scalars)
      if run == length { return index }
      index += max(run, 1)
    }
    return nil
  }

  /// A link to the web, and an image there, is what it is. Anything else in brackets is text: it would
  /// name what another text of the document defines.
  private mutating func takeBracket(_ scalar: Unicode.Scalar) {
    let isImage = scalar == "!"
    let open = isImage ? index + 1 : index
    guard open < scalars.count, scalars[open] == "[" else {
      result.append(scalar)
      index += 1
      return
    }
    if let link = link(at: open) {
      result += (isImage ? "![" : "[") + link.text + "](\(link.address))"
      index = link.end
    } else {
      result += isImage ? "!\\[" : "\\["
      index = open + 1
    }
  }

  private func link(at open: Int) -> (text: String, address: String, end: Int)? {
    var index = open + 1
    var text: [Unicode.Scalar] = []
    while index < scalars.count, scalars[index] != "]" {
      // No brackets, code or HTML in the text of a link: it is short.
      guard scalars[index] != "[", scalars[index] != "<", scalars[index] != "`" else { return nil }
      text.append(scalars[index])
      index += 1
    }
    guard index + 1 < scalars.count, scalars[index + 1] == "(" else { return nil }
    let content = scalars[(index + 2)...].prefix { $0 != ")" && $0 != "(" }
    let end = index + 2 + content.count
    guard end < scalars.count, scalars[end] == ")" else { return nil }
    // A title behind the address is left out.
    let address = TextBuffer(content.prefix { $0 != " " && $0 != "\n" }).text
    guard address.isWebAddress else { return nil }
    let words = TextBuffer(text).text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return (MarkdownEscapes.text(words), address, end + 1)
  }

  private mutating func takeLineBreak() {
    let isHard = result.removeTrailingSpaces() > 1
    if isHard { appendBreak() }
    if isOneLine, !isHard { result += " " }
    if !isOneLine, !isAtLineStart { result += "\n" }
    index += 1
  }

  /// Ends a line; where it begins, that would be a block of HTML.
  mutating func appendBreak() {
    if isOneLine || !isAtLineStart { result += "<br>" }
  }

  var isAtLineStart: Bool { result.isEmpty || result.last == UInt8(ascii: "\n") }
}

extension Unicode.Scalar {
  fileprivate var isASCIIPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension String {
  /// Whether a link may lead there from a page: to the web, or to somebody's mailbox.
  var isWebAddress: Bool {
    ["http://", "https://", "mailto:"].contains { lowercased().hasPrefix($0) }
      && unicodeScalars.allSatisfy { scalar in
        scalar != "<" && scalar != ">" && scalar != "\\" && scalar != "|" && scalar != "`"
          && scalar != "\"" && !scalar.properties.isWhitespace && !scalar.isInvisibleInSource
      }
  }
}
