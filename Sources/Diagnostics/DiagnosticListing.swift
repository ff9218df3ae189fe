public import YAML

extension Sequence<Diagnostic> {
  /// The findings as compilers print theirs, in the documents that their marks are in.
  ///
  /// - Parameter sources: The documents by the numbers that marks know them by.
  /// - Returns: A listing for each finding, as ``Diagnostic/listing(in:)-(Source)`` has it; the
  ///   message alone when the document is not there.
  public func listings(in sources: [FileID: Source]) -> [String] {
    var lines: [FileID: SourceLines] = [:]
    return map { finding in
      let file = finding.mark.file
      if lines[file] == nil { lines[file] = sources[file].map(SourceLines.init) }
      return lines[file].map { finding.listing(in: $0) } ?? finding.headline
    }
  }
}

extension Diagnostic {
  /// The finding as compilers print theirs: one line with the place, then the source line and a
  /// caret under the fault. Of a long line, the part around the place is shown.
  ///
  /// - Parameter source: The document that the diagnostic's mark is in.
  /// - Returns: One line, or three where the source has the marked line; no final newline.
  public func listing(in source: Source) -> String { listing(in: SourceLines(source)) }

  /// The finding as compilers print theirs, in the document that its mark is in.
  ///
  /// - Parameter sources: The documents by the numbers that marks know them by.
  /// - Returns: As ``listing(in:)-(Source)``; the message alone when the document is not there.
  public func listing(in sources: [FileID: Source]) -> String {
    sources[mark.file].map { listing(in: $0) } ?? headline
  }

  fileprivate func listing(in lines: SourceLines) -> String {
    let headline = "\(lines.name):\(mark.line):\(mark.column): \(headline)"
    guard let excerpt = lines.excerpt(line: mark.line, column: mark.column) else { return headline }
    var indent = ""
    for scalar in excerpt.text.unicodeScalars.prefix(excerpt.column - 1) {
      // A tab in the source must be a tab above the caret too, or the caret is not under its place.
      indent += scalar == "\t" ? "\t" : " "
    }
    return "\(headline)\n\(excerpt.text)\n\(indent)^"
  }

  fileprivate var headline: String { "\(severity.rawValue): \(message.onOneLine)" }
}

extension String {
  /// The text with its control characters escaped. A message quotes the document, which must neither
  /// break the line nor speak to the terminal, nor fill the screen.
  fileprivate var onOneLine: String {
    let longestCount = 1000
    var line = ""
    for scalar in unicodeScalars.prefix(longestCount) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: line += scalar.escaped(asASCII: true)
      default: line.unicodeScalars.append(scalar)
      }
    }
    return unicodeScalars.dropFirst(longestCount).isEmpty ? line : line + "…"
  }
}
