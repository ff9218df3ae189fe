import SwiftRendering

/// How text is written so that Markdown and HTML see nothing in it.
enum MarkdownEscapes {
  /// Text that means nothing but itself, in a line.
  static func text(_ text: String) -> String {
    var result = TextBuffer()
    for scalar in text.unicodeScalars { append(plain: scalar, to: &result) }
    return result.text
  }

  private static func append(plain scalar: Unicode.Scalar, to result: inout TextBuffer) {
    switch scalar {
    case "&", "<", ">": appendEntity(scalar, to: &result)
    case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": result += "\\\(scalar)"
    case "\n", "\t": result += " "
    case _ where scalar.isInvisibleInSource: append(invisible: scalar, to: &result)
    default: result.append(scalar)
    }
  }

  /// Code in a line. Where a code span would not do, in a cell of a table in particular, it is an HTML
  /// element with entities, which is the same everywhere.
  static func code(_ code: String) -> String {
    let isPlain = code.unicodeScalars.allSatisfy {
      $0 != "`" && $0 != "|" && $0 != "\\" && $0 != "\n" && !$0.isInvisibleInSource
    }
    if isPlain, !code.isEmpty, code.first != " ", code.last != " " { return "`\(code)`" }
    var result = TextBuffer("<code>")
    for scalar in code.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": result.append(scalar)
      case "\n", "\t", "\r": result += " "
      case _ where scalar.isInvisibleInSource: append(invisible: scalar, to: &result)
      case _ where scalar.isASCII && scalar != " ": appendEntity(scalar, to: &result)
      default: result.append(scalar)
      }
    }
    result += "</code>"
    return result.text
  }

  static func appendEntity(_ scalar: Unicode.Scalar, to result: inout TextBuffer) {
    result += "&#\(scalar.value);"
  }

  static func append(invisible scalar: Unicode.Scalar, to result: inout TextBuffer) {
    result += "U+\(String(scalar.value, radix: 16, uppercase: true))"
  }
}
