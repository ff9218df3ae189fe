/// Reads Markdown for its blocks, as far as what is written anew depends on it: a block that this takes
/// for a paragraph is written so that every renderer does.
struct MarkdownBlockReader {
  private let lines: [String]
  private let depth: Int
  private var index = 0
  private var found: [MarkdownBlock] = []
  private var paragraph: [String] = []

  /// How deep lists and quotes are read; nobody writes them deeper.
  private static let maximumDepth = 8

  init(lines: [String], depth: Int) {
    self.lines = lines
    self.depth = depth
  }

  mutating func blocks() -> [MarkdownBlock] {
    while index < lines.count { takeLine() }
    endParagraph()
    return found
  }

  private mutating func endParagraph() {
    while let last = paragraph.last, last.isBlank { paragraph.removeLast() }
    if !paragraph.isEmpty { found.append(.paragraph(paragraph)) }
    paragraph = []
  }

  private mutating func append(_ block: MarkdownBlock) {
    endParagraph()
    found.append(block)
  }

  private mutating func takeLine() {
    let line = lines[index]
    let indentation = line.indentation
    let content = line.dropFirst(indentation)
    if content.isEmpty {
      endParagraph()
      index += 1
    } else if indentation >= 4, paragraph.isEmpty {
      takeIndentedCode()
    } else if indentation >= 4 {
      takeText(content)
    } else if let fence = Fence(content) {
      takeFencedCode(fence, indentation: indentation)
    } else if let heading = content.heading {
      append(.heading([heading]))
      index += 1
    } else if content.isUnderline, !paragraph.isEmpty {
      found.append(.heading(paragraph))
      paragraph = []
      index += 1
    } else if content.isRule {
      append(.rule)
      index += 1
    } else if content.first == ">", depth < Self.maximumDepth {
      takeQuote()
    } else if let marker = ListMarker(content), depth < Self.maximumDepth,
      paragraph.isEmpty || marker.mayInterruptText
    {
      takeList(marker)
    } else {
      takeText(content)
    }
  }

  private mutating func takeText(_ content: Substring) {
    paragraph.append(String(content))
    index += 1
  }

  private mutating func takeIndentedCode() {
    var code: [String] = []
    while index < lines.count, lines[index].indentation >= 4 || lines[index].isBlank {
      code.append(String(lines[index].dropFirst(min(4, lines[index].indentation))))
      index += 1
    }
    while let last = code.last, last.isBlank { code.removeLast() }
    append(.code(code, language: ""))
  }

  private mutating func takeFencedCode(_ fence: Fence, indentation: Int) {
    index += 1
    var code: [String] = []
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.indentation < 4, fence.isClosed(by: line.dropFirst(line.indentation)) { break }
      code.append(String(line.dropFirst(min(indentation, line.indentation))))
    }
    append(.code(code, language: fence.language))
  }

  private mutating func takeQuote() {
    var inner: [String] = []
    while index < lines.count {
      let line = lines[index]
      let content = line.dropFirst(line.indentation)
      if line.indentation < 4, content.first == ">" {
        let text = content.dropFirst()
        inner.append(String(text.first == " " ? text.dropFirst() : text))
      } else if content.isEmpty || line.beginsBlock || inner.last?.isBlank != false {
        break
      } else {
        inner.append(String(content))
      }
      index += 1
    }
    append(.quote(Self.blocks(inner, depth: depth + 1)))
  }

  private static func blocks(_ lines: [String], depth: Int) -> [MarkdownBlock] {
    var reader = MarkdownBlockReader(lines: lines, depth: depth)
    return reader.blocks()
  }

  private mutating func takeList(_ first: ListMarker) {
    var items: [[MarkdownBlock]] = []
    var isTight = true
    while index < lines.count {
      let line = lines[index]
      guard line.indentation < 4, !line.dropFirst(line.indentation).isRule,
        let marker = ListMarker(line.dropFirst(line.indentation)), marker.isLike(first)
      else { break }
      let (item, hasBlank) = takeItem(marker, indentation: line.indentation)
      items.append(Self.blocks(item, depth: depth + 1))
      // A blank line within an item, or before another one, sets paragraphs apart.
      let isLast =
        index >= lines.count || ListMarker(lines[index].content[...])?.isLike(first) != true
      if hasBlank.inside || hasBlank.behind && !isLast { isTight = false }
    }
    append(.list(items, start: first.number, isTight: isTight))
  }

  /// The lines of an item, without its marker and indentation.
  private mutating func takeItem(
    _ marker: ListMarker,
    indentation: Int
  ) -> (lines: [String], hasBlank: (inside: Bool, behind: Bool)) {
    let width = indentation + marker.width
    var item = [String(lines[index].dropFirst(width))]
    var blanks = 0
    var hasBlankInside = false
    index += 1
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        blanks += 1
      } else if line.indentation >= width {
        if blanks > 0 { hasBlankInside = true }
        item += Array(repeating: "", count: blanks) + [String(line.dropFirst(width))]
        blanks = 0
      } else if blanks == 0, item.last?.isBlank == false, !line.beginsBlock {
        item.append(line.content)
      } else {
        break
      }
      index += 1
    }
    return (item, (hasBlankInside, blanks > 0))
  }
}

/// What a fenced code block begins with (CommonMark, section 4.5).
private struct Fence {
  private let character: Character
  private let length: Int
  let language: String

  init?(_ content: Substring) {
    guard let first = content.first, first == "`" || first == "~" else { return nil }
    length = content.prefix { $0 == first }.count
    guard length >= 3 else { return nil }
    character = first
    let information = content.dropFirst(length)
    if first == "`", information.contains("`") { return nil }
    // A word, so that nothing else stands in the line.
    let word = information.drop { $0 == " " }.prefix { $0 != " " }
    let isWord = word.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    language = isWord ? String(word) : ""
  }

  func isClosed(by content: Substring) -> Bool {
    let run = content.prefix { $0 == character }.count
    return run >= length && content.dropFirst(run).allSatisfy { $0 == " " }
  }
}

/// What an item of a list begins with (CommonMark, section 5.2).
private struct ListMarker {
  /// The columns up to the item's own text.
  let width: Int
  /// The number of the item, if it has one.
  let number: Int?
  private let delimiter: Character
  private let isEmpty: Bool

  init?(_ content: Substring) {
    let digits = content.prefix { $0.isASCII && $0.isNumber }
    guard let delimiter = content.dropFirst(digits.count).first else { return nil }
    if digits.isEmpty {
      guard delimiter == "-" || delimiter == "*" || delimiter == "+" else { return nil }
    } else {
      guard digits.count <= 9, delimiter == "." || delimiter == ")" else { return nil }
    }
    self.delimiter = delimiter
    number = Int(digits)
    let rest = content.dropFirst(digits.count + 1)
    let spaces = rest.prefix { $0 == " " }.count
    guard spaces > 0 || rest.isEmpty else { return nil }
    isEmpty = spaces == rest.count
    // More than four begin code within the item.
    width = digits.count + 1 + (isEmpty || spaces > 4 ? 1 : spaces)
  }

  var mayInterruptText: Bool { !isEmpty && (number == nil || number == 1) }

  func isLike(_ other: ListMarker) -> Bool { delimiter == other.delimiter }
}

extension StringProtocol {
  fileprivate var indentation: Int { prefix { $0 == " " }.count }
  fileprivate var content: String { String(drop { $0 == " " }) }
  fileprivate var isBlank: Bool { allSatisfy { $0 == " " } }

  /// Whether the line ends a paragraph that it is not indented for.
  fileprivate var beginsBlock: Bool {
    let content = Substring(content)
    return Fence(content) != nil || content.heading != nil || content.isRule
      || content.first == ">" || ListMarker(content) != nil
  }
}

extension Substring {
  /// The text of a heading (CommonMark, section 4.2).
  fileprivate var heading: String? {
    let level = prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    var text = dropFirst(level)
    guard text.isEmpty || text.first == " " else { return nil }
    while text.last == " " { text.removeLast() }
    let closing = text.reversed().prefix { $0 == "#" }.count
    let open = text.dropLast(closing)
    if open.isEmpty || open.last == " " { text = open }
    let trimmed = text.content
    return trimmed.isEmpty ? nil : trimmed
  }

  /// Whether the line makes a heading of the paragraph before it (CommonMark, section 4.3).
  fileprivate var isUnderline: Bool {
    guard let first, first == "=" || first == "-" else { return false }
    return drop { $0 == first }.allSatisfy { $0 == " " }
  }

  /// Whether the line is a thematic break (CommonMark, section 4.1).
  fileprivate var isRule: Bool {
    guard let first, first == "-" || first == "*" || first == "_" else { return false }
    return allSatisfy { $0 == first || $0 == " " } && count { $0 == first } >= 3
  }
}
