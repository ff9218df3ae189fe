extension String {
  /// The text as it stands between the quotes of a string literal that evaluates to it.
  ///
  /// The Swift Programming Language, "Lexical Structure", section "String Literals".
  var escapedForLiteral: String {
    guard unicodeScalars.contains(where: \.needsEscape) else { return self }
    var escaped = TextBuffer()
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case _ where scalar.needsEscape:
        escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: escaped.append(scalar)
      }
    }
    return escaped.text
  }
}

extension Unicode.Scalar {
  fileprivate var needsEscape: Bool {
    self == "\"" || self == "\\" || isInvisibleInSource
  }

  /// Whether an editor may show nothing for the scalar, or show the text around it in another
  /// order: controls, line separators and directional formatting.
  package var isInvisibleInSource: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
