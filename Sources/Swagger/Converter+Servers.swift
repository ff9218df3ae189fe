import Diagnostics
import YAML

// Servers (Swagger 2.0, "Swagger Object": `host`, `basePath`, `schemes`).
extension Converter {
  /// The servers of the document.
  mutating func servers(at mark: Mark) -> Node {
    servers(schemes(in: root) ?? [defaultScheme(at: mark)], at: mark)
  }

  /// The servers of an operation that has schemes of its own; nil where they are the document's.
  mutating func servers(of operation: Mapping) -> Node? {
    guard let node = operation["schemes"], root["host"] != nil, let own = schemes(in: operation)
    else { return nil }
    let documents = schemes(in: root)?.map(\.text) ?? [defaultScheme(at: node.mark).text]
    return own.map(\.text) == documents ? nil : servers(own, at: node.mark)
  }

  /// A transfer protocol that the client can use.
  private struct Scheme {
    let text: String
    let mark: Mark
  }

  /// The schemes that are listed, https first: a client takes the first server, and whoever lists
  /// both means http for those who cannot do better. Web sockets are no calls of an API.
  private mutating func schemes(in fields: Mapping) -> [Scheme]? {
    guard let node = fields["schemes"] else { return nil }
    var schemes: [Scheme] = []
    for item in node.items ?? [node] {
      guard let text = item.text?.lowercased() else { continue }
      switch text {
      case "http", "https":
        if !schemes.contains(where: { $0.text == text }) {
          schemes.append(Scheme(text: text, mark: item.mark))
        }
      case "ws", "wss": continue
      default:
        warn(
          .unreadableServer,
          "'\(text)' is no scheme; the schemes are http, https, ws and wss",
          at: item.mark
        )
      }
    }
    let secure = schemes.filter { $0.text == "https" }
    schemes = secure + schemes.filter { $0.text != "https" }
    return schemes.isEmpty ? nil : schemes
  }

  /// "If the `schemes` is not included, the default scheme to be used is the one used to access the
  /// Swagger definition itself." A file was accessed by none; https does not give away credentials.
  private func defaultScheme(at mark: Mark) -> Scheme {
    Scheme(text: files.scheme ?? "https", mark: mark)
  }

  private mutating func servers(_ schemes: [Scheme], at mark: Mark) -> Node {
    let path = basePath
    guard let node = root["host"], let host = filled(node), !host.isEmpty else {
      let mark = root["basePath"]?.mark ?? mark
      return Node(.sequence([server(path.isEmpty ? "/" : path, at: mark)]), at: mark)
    }
    let name = host.withoutTrailingSlash
    if name.contains("://") {
      // The scheme of a host is one more that the document gives, and the nearest.
      warn(.misspelledHost, "a host has no scheme; 'schemes' lists them", at: node.mark)
      return Node(.sequence([server(name + path, at: node.mark)]), at: node.mark)
    }
    return Node(
      .sequence(schemes.map { server("\($0.text)://\(name)\(path)", at: $0.mark) }),
      at: mark
    )
  }

  /// The path before all paths, with a slash before it and none behind.
  private var basePath: String {
    mutating get {
      let path = (root["basePath"].flatMap { filled($0) } ?? "").withoutTrailingSlash
      return path.isEmpty || path.hasPrefix("/") ? path : "/" + path
    }
  }

  /// The text of a field, without the places of a template that nobody has filled in: servers that
  /// publish their own document write their address into it, and the file in their sources has
  /// `/{{.SubURL}}/api/v1`.
  private mutating func filled(_ node: Node) -> String? {
    guard let text = node.text, text.contains("{{") else { return node.text }
    var filled = ""
    var rest = text[...]
    while let opening = rest.firstRange(of: "{{") {
      filled += rest[..<opening.lowerBound]
      guard let closing = rest[opening.upperBound...].firstRange(of: "}}") else { return text }
      rest = rest[closing.upperBound...]
      // Of the slashes around nothing, one is too many.
      if filled.isEmpty || filled.hasSuffix("/") { rest = rest.drop { $0 == "/" } }
    }
    warn(
      .misspelledHost,
      "this is a template that nobody has filled in; it is read as '\(filled + rest)'",
      at: node.mark
    )
    return filled + rest
  }

  /// "The host does not support path templating", and neither does `basePath`. Some documents have
  /// names in braces all the same, which only the user can replace: a variable of OpenAPI 3.0.
  private mutating func server(_ url: String, at mark: Mark) -> Node {
    var entries = [Mapping.Entry("url", .string(url, at: mark))]
    let names = url.namesInBraces
    if !names.isEmpty {
      warn(
        .undeclaredServerVariable,
        "Swagger 2.0 has no variables in 'host' and 'basePath'; "
          + names.map { "'{\($0)}'" }.joined(separator: ", ") + " is for the user to replace",
        at: mark
      )
      let variables = names.map { name in
        Mapping.Entry(name, .mapping([.init("default", .string(name, at: mark))], at: mark))
      }
      entries.append(.init("variables", .mapping(variables, at: mark)))
    }
    return .mapping(entries, at: mark)
  }
}

extension String {
  fileprivate var withoutTrailingSlash: String {
    var text = self
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }

  /// What stands in braces, each name once.
  fileprivate var namesInBraces: [String] {
    var names: [String] = []
    var rest = self[...]
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}")
    {
      let name = String(rest[rest.index(after: opening)..<closing])
      if !name.isEmpty, !names.contains(name) { names.append(name) }
      rest = rest[rest.index(after: closing)...]
    }
    return names
  }
}
