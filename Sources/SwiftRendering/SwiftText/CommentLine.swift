package import ClientIR

/// One line of a comment: without a line break, so that nothing of it leaves the comment.
package struct CommentLine: Sendable, Hashable {
  /// The line with the space that separates it from the slashes; nothing at all when it is blank.
  package let text: String

  private init(_ line: Substring.UnicodeScalarView, indentation: String) {
    var content = line[...]
    while content.last?.properties.isWhitespace == true { content.removeLast() }
    var text = content.isEmpty ? "" : " " + indentation
    for scalar in content {
      if scalar == "\t" {
        text += "  "
      } else if scalar.isInvisibleInSource {
        text += "U+\(String(scalar.value, radix: 16, uppercase: true))"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
  }

  /// The lines of a comment, with so many spaces before each, beside the one after the slashes.
  package static func lines(of comment: DocComment?, indentation: Int = 0) -> [CommentLine] {
    guard let comment else { return [] }
    let spaces = String(repeating: " ", count: indentation)
    let scalars = comment.markdown.unicodeScalars
    var lines: [CommentLine] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar.endsLine {
        lines.append(CommentLine(scalars[start..<index], indentation: spaces))
        start = next
        // A carriage return and the line feed behind it end one line.
        if scalar == "\r", next < scalars.endIndex, scalars[next] == "\n" {
          start = scalars.index(after: next)
        }
      }
      index = max(next, start)
    }
    lines.append(CommentLine(scalars[start...], indentation: spaces))
    return lines
  }
}

extension Unicode.Scalar {
  fileprivate var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
