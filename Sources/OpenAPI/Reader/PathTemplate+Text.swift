extension PathTemplate {
  /// Reads a path, or a server's URL, with names in braces.
  ///
  /// - Returns: nil when the braces do not match or hold no name.
  init?(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let opening = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[opening] == "{", let closing = rest[opening...].firstIndex(of: "}") else {
        return nil
      }
      let name = rest[rest.index(after: opening)..<closing]
      guard !name.isEmpty, !name.contains("{") else { return nil }
      if opening > rest.startIndex { parts.append(.literal(String(rest[..<opening]))) }
      parts.append(.parameter(String(name)))
      rest = rest[rest.index(after: closing)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.init(parts: parts, text: text)
  }

  /// Reads a path. A fragment that only tells paths apart in the document is never sent, and so no
  /// part of the template (RFC 9110, section 7.1).
  init?(path: String) {
    guard let template = PathTemplate(String(path.prefix { $0 != "#" })) else { return nil }
    self.init(parts: template.parts, text: path)
  }

  /// Whether the path goes on to a query.
  var hasQuery: Bool {
    parts.contains {
      if case .literal(let text) = $0 { text.utf8.contains(UInt8(ascii: "?")) } else { false }
    }
  }
}
