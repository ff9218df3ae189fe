public import YAML

extension Diagnostic {
  /// The finding as compilers print theirs: one line with the place, then the source line and a
  /// caret under the fault.
  ///
  /// - Parameter source: The document that the diagnostic's mark is in.
  /// - Returns: One line, or three where the source has the marked line; no final newline.
  public func listing(in source: Source) -> String {
    let headline =
      "\(source.name):\(mark.line):\(mark.column): \(severity.rawValue): \(message.onOneLine)"
    guard let line = source.line(mark.line) else { return headline }
    var indent = ""
    for scalar in line.unicodeScalars.prefix(max(mark.column - 1, 0)) {
      // A tab in the source must be a tab above the caret too, or the caret is not under its place.
      indent += scalar == "\t" ? "\t" : " "
    }
    return "\(headline)\n\(line)\n\(indent)^"
  }
}

extension String {
  /// The text with its control characters escaped. A message quotes the document, which must neither
  /// break the line nor speak to the terminal.
  fileprivate var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: line += scalar.escaped(asASCII: true)
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
