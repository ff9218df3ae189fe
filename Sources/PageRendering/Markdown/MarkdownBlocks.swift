import SwiftRendering

/// Markdown of the document, read for its blocks and written anew, so that nothing of it reaches beyond
/// itself, however it ends. Headings become bold lines: the page has its own.
///
/// CommonMark 0.31.2, sections 4 "Leaf blocks" and 5 "Container blocks".
struct MarkdownBlocks {
  private let content: [MarkdownBlock]

  init(_ markdown: String) {
    var reader = MarkdownBlockReader(lines: Self.lines(of: markdown), depth: 0)
    content = reader.blocks()
  }

  /// The text as blocks of a page, without a line break at the end.
  var blocks: String {
    var lines: [String] = []
    Self.write(content, isTight: false, to: &lines)
    return lines.joined(separator: "\n")
  }

  /// The text in one line, for a cell of a table.
  var line: String { Self.line(of: content) }

  /// The first paragraph in one line; the whole text if it does not begin with one.
  var firstParagraph: String {
    guard case .paragraph? = content.first else { return line }
    var text = Self.line(of: Array(content.prefix(1)))
    // What it leads to is not there.
    if text.hasSuffix(":") { text = text.dropLast() + "." }
    return text
  }

  private static func lines(of text: String) -> [String] {
    text.allLines.map { line in
      guard line.utf8.contains(UInt8(ascii: "\t")) else { return line }
      return line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ")
    }
  }
}

/// A part of a text that has lines of its own.
enum MarkdownBlock {
  /// Lines of text, each without white space at its beginning.
  case paragraph([String])
  /// A heading of the document.
  case heading([String])
  /// Lines of code, and what language they are in.
  case code([String], language: String)
  /// Items; the number of the first one, if they are numbered.
  case list([[MarkdownBlock]], start: Int?, isTight: Bool)
  /// What somebody else says.
  case quote([MarkdownBlock])
  /// A line across the page.
  case rule
}

// As blocks of a page.
extension MarkdownBlocks {
  private static func write(_ blocks: [MarkdownBlock], isTight: Bool, to lines: inout [String]) {
    for (index, block) in blocks.enumerated() {
      // Two lists in a row would be one.
      if index > 0, !isTight || !block.mayFollowText { lines.append("") }
      if index > 0, case .list = block, case .list = blocks[index - 1] {
        lines += ["<!-- -->", ""]
      }
      write(block, to: &lines)
    }
  }

  private static func write(_ block: MarkdownBlock, to lines: inout [String]) {
    switch block {
    case .paragraph(let text):
      lines += MarkdownInline.text(text, isOneLine: false).lines
    case .heading(let text):
      lines.append("**\(MarkdownInline.text(text, isOneLine: true))**")
    case .code(let code, let language):
      let fence = String(repeating: "`", count: max(3, code.longestBacktickRun + 1))
      lines.append(fence + language)
      lines += code.map(\.withVisibleScalars)
      lines.append(fence)
    case .quote(let blocks):
      var inner: [String] = []
      write(blocks, isTight: false, to: &inner)
      lines += inner.map { $0.isEmpty ? ">" : "> \($0)" }
    case .list(let items, let start, let isTight):
      for (index, item) in items.enumerated() {
        if index > 0, !isTight { lines.append("") }
        let marker = start.map { "\($0 + index). " } ?? "- "
        var inner: [String] = []
        write(item, isTight: isTight, to: &inner)
        let indentation = String(repeating: " ", count: marker.count)
        for (index, line) in inner.enumerated() {
          lines.append(index == 0 ? marker + line : line.isEmpty ? "" : indentation + line)
        }
        if inner.isEmpty { lines.append(String(marker.dropLast())) }
      }
    case .rule: lines.append("* * *")
    }
  }
}

// In one line.
extension MarkdownBlocks {
  private static func line(of blocks: [MarkdownBlock]) -> String {
    blocks.map(line).filter { !$0.isEmpty }.joined(separator: "<br>")
  }

  private static func line(of block: MarkdownBlock) -> String {
    switch block {
    case .paragraph(let text): MarkdownInline.text(text, isOneLine: true)
    case .heading(let text): "**\(MarkdownInline.text(text, isOneLine: true))**"
    case .code(let code, _):
      code.filter { !$0.isEmpty }.map(MarkdownEscapes.code).joined(separator: "<br>")
    case .quote(let blocks): line(of: blocks)
    case .list(let items, let start, _):
      items.enumerated().map { index, item in
        (start.map { "\($0 + index)\\. " } ?? "• ") + line(of: item)
      }
      .joined(separator: "<br>")
    case .rule: ""
    }
  }
}

extension MarkdownBlock {
  /// Whether the block may begin in the line behind a paragraph.
  fileprivate var mayFollowText: Bool {
    switch self {
    // A list that does not begin with 1 would continue the paragraph.
    case .list(_, let start, _): start == nil || start == 1
    case .code(_, let language): !language.isEmpty
    case .paragraph, .heading, .quote, .rule: false
    }
  }
}

extension String {
  fileprivate var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The text with a name for each scalar that nobody would see.
  fileprivate var withVisibleScalars: String {
    guard unicodeScalars.contains(where: \.isInvisibleInSource) else { return self }
    var result = TextBuffer()
    for scalar in unicodeScalars {
      if scalar.isInvisibleInSource {
        MarkdownEscapes.append(invisible: scalar, to: &result)
      } else {
        result.append(scalar)
      }
    }
    return result.text
  }
}

extension [String] {
  fileprivate var longestBacktickRun: Int {
    var longest = 0
    for line in self {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = Swift.max(longest, run)
      }
    }
    return longest
  }
}
