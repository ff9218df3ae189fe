/// A piece of a template: text that is printed as it stands, or a tag.
enum TemplatePiece: Hashable {
  case text(String)
  case tag(TemplateTag)
}

/// Takes a template apart.
struct TemplateScanner {
  private let bytes: [UInt8]
  /// Where the text begins that no piece has yet.
  private var textStart = 0
  /// How far the places of tags are counted.
  private var lineStart = 0
  private var line = 1
  private var pieces: [TemplatePiece] = []

  private init(_ source: String) {
    bytes = Array(source.utf8)
  }

  /// The pieces of a template, in order. As mustache has it, a line with nothing but a tag that
  /// prints nothing itself is not printed either.
  static func pieces(of source: String) -> [TemplatePiece] {
    var scanner = TemplateScanner(source)
    scanner.scan()
    return scanner.pieces
  }

  private mutating func scan() {
    var index = 0
    while let opening = pair(of: UInt8(ascii: "{"), from: index) {
      let closing = pair(of: UInt8(ascii: "}"), from: opening + 2)
      index = closing.map { $0 + 2 } ?? bytes.count
      countLines(upTo: opening)
      let content = bytes[opening + 2..<(closing ?? bytes.count)]
      let (kind, name) = closing == nil ? (.unfinished, "") : TemplateTag.Kind.parse(content)
      let ownedLine = kind.canOwnLine ? self.line(ownedBy: opening..<index) : nil
      addText(upTo: ownedLine?.lowerBound ?? opening)
      let column = bytes[lineStart..<opening].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
      let isIndented = ownedLine.map { $0.lowerBound < opening } ?? false
      pieces.append(
        .tag(
          TemplateTag(
            kind: kind,
            name: name,
            line: line,
            column: column,
            isIndented: isIndented
          )
        )
      )
      textStart = ownedLine?.upperBound ?? index
    }
    addText(upTo: bytes.count)
  }

  /// Where a byte stands twice in a row.
  private func pair(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == byte, bytes[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }

  private mutating func countLines(upTo end: Int) {
    for index in lineStart..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
  }

  /// The line around a tag, with its line break, if nothing else is in it.
  private func line(ownedBy tag: Range<Int>) -> Range<Int>? {
    guard lineStart >= textStart, bytes[lineStart..<tag.lowerBound].allSatisfy(isBlank) else {
      return nil
    }
    let end = bytes[tag.upperBound...].firstIndex { !isBlank($0) } ?? bytes.count
    if end == bytes.count { return lineStart..<end }
    return bytes[end] == UInt8(ascii: "\n") ? lineStart..<end + 1 : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private mutating func addText(upTo end: Int) {
    guard textStart < end else { return }
    pieces.append(.text(String(decoding: bytes[textStart..<end], as: UTF8.self)))
  }
}
