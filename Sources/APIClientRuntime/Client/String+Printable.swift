extension String {
  /// The text for one line of an error or a log: what would begin another line, or that a terminal takes
  /// for a command, is escaped, and a long text is cut.
  ///
  /// - Parameter limit: The number of Unicode scalars after which it is cut.
  /// - Returns: The text.
  func printable(upTo limit: Int) -> String {
    var text = ""
    var rest = unicodeScalars[...]
    for _ in 0..<limit {
      guard let scalar = rest.popFirst() else { return text }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        text += scalar.escaped(asASCII: true)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return rest.isEmpty ? text : text + "…"
  }
}
