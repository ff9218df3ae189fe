/// The text of a file while it is written.
///
/// A line is written as if it had all the room there is, and the places where it may break are
/// remembered. At its end, a line that is too wide is laid out again by ``LineBreaker``.
public struct TextLayout {
  private var bytes: [UInt8] = []
  /// How many columns a line with lists may have.
  private let width: Int
  /// What begins each line of the templates' own text: the white space before the partials that the
  /// text is in.
  private var indentation: [UInt8] = []
  /// Whether the next thing begins a line of a template.
  private var isAtLineStart = true
  /// Where the line may break.
  private var breaks: [LineBreak] = []
  /// The lists that are open and have lines of their own for elements.
  private var blocks: [Block] = []

  private struct Block {
    /// Where the element begins that comes next, or has begun.
    var start: Int
    /// Whether there is one before it.
    var isSeparated = false
  }

  init(width: Int) {
    self.width = width
  }

  /// The whole text.
  mutating func finish() -> [UInt8] {
    endLine()
    return bytes
  }

  /// Appends a template's own text.
  mutating func append(_ text: TemplateLines) {
    guard !text.lineEnds.isEmpty else { return append(inLine: text.bytes[...]) }
    var start = 0
    for end in text.lineEnds {
      let line = text.bytes[start..<end - 1]
      // A blank line stays without white space.
      if isAtLineStart, line.allSatisfy({ $0 == UInt8(ascii: "\r") }) {
        bytes.append(contentsOf: line)
      } else {
        append(inLine: line)
      }
      endLine()
      bytes.append(UInt8(ascii: "\n"))
      isAtLineStart = true
      start = end
    }
    if start < text.bytes.count { append(inLine: text.bytes[start...]) }
  }

  /// Appends a value. Further lines of it are not those of a template: they are not indented.
  mutating func append(_ value: String) {
    guard !value.isEmpty else { return }
    beginLine()
    if !breaks.isEmpty, value.utf8.contains(UInt8(ascii: "\n")) { endLine() }
    bytes.append(contentsOf: value.utf8)
  }

  /// Has white space before each line of the templates' own text within.
  mutating func indent(by space: [UInt8], _ body: (inout TextLayout) -> Void) {
    indentation += space
    body(&self)
    indentation.removeLast(space.count)
  }

  private mutating func append(inLine text: ArraySlice<UInt8>) {
    beginLine()
    bytes.append(contentsOf: text)
  }

  private mutating func beginLine() {
    guard isAtLineStart else { return }
    bytes.append(contentsOf: indentation)
    isAtLineStart = false
  }

  /// Breaks the line that ends here if it is too wide.
  private mutating func endLine() {
    guard let first = breaks.first else { return }
    defer { breaks.removeAll(keepingCapacity: true) }
    let start = (bytes[..<first.offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let oldCount = bytes.count
    guard oldCount - start > width, bytes[start...].scalarCount > width else { return }
    let line = Array(bytes[start...])
    let breaker = LineBreaker(
      line: line,
      breaks: breaks.map { LineBreak(kind: $0.kind, offset: $0.offset - start) },
      width: width
    )
    bytes.replaceSubrange(start..., with: breaker.lines())
    // What separates the elements of a block stands behind all places where its line may break.
    for index in blocks.indices where blocks[index].start > first.offset {
      blocks[index].start += bytes.count - oldCount
    }
  }
}

// Lists in a line.
extension TextLayout {
  /// Begins a list behind its opening delimiter.
  mutating func beginList() {
    breaks.append(LineBreak(kind: .opening, offset: bytes.count))
  }

  /// Ends an element; what separates it from the next is there only if there is a next one.
  mutating func separate() {
    // An element that is not there is separated from nothing.
    if let last = breaks.last, last.end == bytes.count, !last.isClosing { return }
    bytes.append(UInt8(ascii: ","))
    breaks.append(LineBreak(kind: .separator, offset: bytes.count))
    bytes.append(UInt8(ascii: " "))
  }

  /// Ends a list before its closing delimiter.
  ///
  /// - Parameter hasTrailingComma: Whether a comma stands behind the last element where each has a
  ///   line of its own.
  mutating func endList(hasTrailingComma: Bool = false) {
    if let last = breaks.last, last.kind == .separator, last.end == bytes.count {
      bytes.removeLast(2)
      breaks.removeLast()
    }
    let kind = LineBreak.Kind.closing(hasTrailingComma: hasTrailingComma)
    breaks.append(LineBreak(kind: kind, offset: bytes.count))
  }
}

// Lists with lines of their own for elements, which are the template's lines.
extension TextLayout {
  /// Begins a list behind its opening delimiter.
  mutating func beginBlock() { blocks.append(Block(start: bytes.count)) }

  /// Ends an element; what separates it from the next is there only if there is a next one.
  mutating func separateBlock() {
    guard let last = blocks.indices.last, !isBlank(behind: blocks[last].start) else { return }
    bytes.append(UInt8(ascii: ","))
    blocks[last] = Block(start: bytes.count, isSeparated: true)
  }

  /// Ends a list before its closing delimiter.
  mutating func endBlock() {
    guard let block = blocks.popLast(), block.isSeparated, isBlank(behind: block.start) else {
      return
    }
    bytes.remove(at: block.start - 1)
  }

  private func isBlank(behind start: Int) -> Bool {
    bytes[start...].allSatisfy { $0.isBlank || $0 == UInt8(ascii: "\n") }
  }
}
