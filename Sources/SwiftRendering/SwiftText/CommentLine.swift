package import ClientIR

/// One line of a comment: without a line break, so that nothing of it leaves the comment.
package struct CommentLine: Sendable, Hashable {
  /// The line with the space that separates it from the slashes; nothing at all when it is blank.
  package let text: String

  private init(_ line: String, indentation: String) {
    var content = line.unicodeScalars[...]
    while content.last?.properties.isWhitespace == true { content.removeLast() }
    var text = TextBuffer(content.isEmpty ? "" : " " + indentation)
    for scalar in content {
      if scalar == "\t" {
        text += "  "
      } else if scalar.isInvisibleInSource {
        text += "U+\(String(scalar.value, radix: 16, uppercase: true))"
      } else {
        text.append(scalar)
      }
    }
    self.text = text.text
  }

  /// The lines of a comment, with so many spaces before each, beside the one after the slashes.
  package static func lines(of comment: DocComment?, indentation: Int = 0) -> [CommentLine] {
    let spaces = String(repeating: " ", count: indentation)
    return comment?.markdown.allLines.map { CommentLine($0, indentation: spaces) } ?? []
  }
}
