extension PathTemplate {
  /// Reads a path, or a server's URL, with names in braces.
  ///
  /// - Returns: nil when the braces do not match or hold no name.
  init?(_ text: String) {
    guard let parts = Self.parts(of: text[...]) else { return nil }
    self.init(parts: parts, query: [], text: text)
  }

  /// Reads a path. A fragment that only tells paths apart in the document is never sent, and so no
  /// part of the template (RFC 9110, section 7.1). A query is sent with every request, before what
  /// arguments bring.
  init?(path: String) {
    let sent = path.prefix { $0 != "#" }
    let target = sent.prefix { $0 != "?" }
    guard let parts = Self.parts(of: target) else { return nil }
    var query: [QueryItem] = []
    for item in sent.dropFirst(target.count + 1).split(separator: "&") {
      guard let item = QueryItem(item) else { return nil }
      query.append(item)
    }
    self.init(parts: parts, query: query, text: path)
  }

  fileprivate static func parts(of text: Substring) -> [Part]? {
    var parts: [Part] = []
    var rest = text
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
    return parts
  }

  /// The path with a slash before it.
  var withSlash: PathTemplate {
    var parts = parts
    if case .literal(let text)? = parts.first {
      parts[0] = .literal("/" + text)
    } else {
      parts.insert(.literal("/"), at: 0)
    }
    return PathTemplate(parts: parts, query: query, text: text)
  }
}

extension PathTemplate.QueryItem {
  /// Reads a part of a query between two ampersands.
  ///
  /// - Returns: nil when there are braces but for one name that is the whole value.
  fileprivate init?(_ text: Substring) {
    let name = text.prefix { $0 != "=" }
    guard let parts = PathTemplate.parts(of: text.dropFirst(name.count + 1)), parts.count <= 1,
      !name.contains("{"), !name.contains("}"),
      let plainName = name.removingPercentEscapes
    else { return nil }
    switch parts.first {
    case .parameter(let parameter): self.init(name: plainName, value: .parameter(parameter))
    case .literal(let text):
      guard let value = text[...].removingPercentEscapes else { return nil }
      self.init(name: plainName, value: .literal(value))
    case nil: self.init(name: plainName, value: .literal(""))
    }
  }
}
