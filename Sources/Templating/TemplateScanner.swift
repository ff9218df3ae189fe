/// Finds the tags of a template.
struct TemplateScanner {
  private let bytes: [UInt8]
  /// How far the places of tags are counted.
  private var lineStart = 0
  private var line = 1
  private var tags: [TemplateTag] = []

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The tags of a template, in order.
  static func tags(of bytes: [UInt8]) -> [TemplateTag] {
    var scanner = TemplateScanner(bytes)
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
      let column = bytes[lineStart..<opening].scalarCount + 1
      let lineEnd = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      tags.append(
        TemplateTag(
          kind: kind,
          name: name,
          line: line,
          column: column,
          range: opening..<index,
          lineRange: lineStart..<min(lineEnd + 1, bytes.count),
          beginsLine: bytes[lineStart..<opening].allSatisfy(\.isBlank),
          endsLine: bytes[index..<lineEnd].allSatisfy(\.isBlank)
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
}

extension UInt8 {
  /// Whether the byte is white space within a line.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }
}

extension Sequence<UInt8> {
  /// How many Unicode scalars there are in UTF-8.
  var scalarCount: Int { count { $0 & 0b1100_0000 != 0b1000_0000 } }
}
