/// Markdown that becomes a comment in Swift source, whatever it holds.
public struct DocComment: Sendable, Hashable {
  /// The Markdown; may have many lines.
  public let markdown: String

  /// Creates a comment from Markdown. White space at both ends does not count.
  ///
  /// - Returns: nil when nothing is left.
  public init?(_ markdown: String?) {
    guard let markdown else { return nil }
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = markdown.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return nil }
    self.markdown = String(scalars[start...end])
  }
}
