/// Finds the tags of a template.
struct TemplateScanner {
  private let bytes: [UInt8]
  /// How far the places of tags are counted.
  private var lineStart = 0
  private var line = 1
  private var tags: [TemplateTag] = []

  private init(_ source: String) {
    bytes = Array(source.utf8)
  }

  /// The tags of a template, in order.
  static func tags(of source: String) -> [TemplateTag] {
    var scanner = TemplateScanner(source)
    scanner.scan()
    return scanner.tags
  }

  private mutating func scan() {
    var index = 0
    while let opening = pair(of: UInt8(ascii: "{"), from: index) {
      let closing = pair(of: UInt8(ascii: "}"), from: opening + 2)
      index = closing.map { $0 + 2 } ?? bytes.count
      countLines(upTo: opening)
      let content = bytes[opening + 2..<(closing ?? bytes.count)]
      let (kind, name) = closing == nil ? (.unfinished, "") : TemplateTag.Kind.parse(content)
      let column = bytes[lineStart..<opening].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
      let isAlone = isAlone(opening..<index)
      tags.append(
        TemplateTag(
          kind: kind,
          name: name,
          line: line,
          column: column,
          range: opening..<index,
          isAlone: isAlone,
          isIndented: isAlone && lineStart < opening
        )
      )
    }
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

  /// Whether nothing else is in the line of a tag.
  private func isAlone(_ tag: Range<Int>) -> Bool {
    guard bytes[lineStart..<tag.lowerBound].allSatisfy(isBlank) else { return false }
    let next = bytes[tag.upperBound...].first { !isBlank($0) }
    return next == nil || next == UInt8(ascii: "\n")
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
