import ClientIR
import OpenAPI

extension Document {
  /// The servers of the document, as a type of this name.
  func serverList(named name: TypeName) -> ServerList {
    var scope = NameScope(reserved: ["self", "init", "all"])
    var servers: [ServerList.Server] = []
    for server in self.servers {
      var variables = NameScope(reserved: ["self"])
      let names = server.variables.map {
        variables.take(Words($0.name).lowerCamelCase, suffix: "Value")
      }
      servers.append(
        ServerList.Server(
          url: parts(of: server, names: names),
          variables: zip(server.variables, names).map { variable, name in
            ServerList.Variable(
              name: name,
              defaultValue: variable.defaultValue.map { StringLiteral($0) },
              documentation: DocComment(variable.documentation)
            )
          },
          name: names.isEmpty
            ? nil : scope.take(server.proposedName ?? "server\(servers.count + 1)", suffix: "URL"),
          documentation: DocComment(server.description)
        )
      )
    }
    return ServerList(name: name, servers: servers)
  }

  /// The server of an operation that does not use those of the document.
  func ownServer(of operation: OpenAPI.Operation) -> StringLiteral? {
    guard let server = operation.servers?.first else { return nil }
    let url = server.urlWithDefaults
    guard !servers.contains(where: { $0.urlWithDefaults == url }) else { return nil }
    return StringLiteral(url)
  }

  private func parts(of server: Server, names: [Identifier]) -> [ServerList.URLPart] {
    server.urlParts.compactMap { part in
      switch part {
      case .literal(let text): return .literal(StringLiteral(text))
      case .parameter(let name):
        let index = server.variables.firstIndex { $0.name == name }
        return index.map { .variable(names[$0]) } ?? .literal(StringLiteral("{\(name)}"))
      }
    }
  }
}

extension Server {
  /// The URL in its parts, of which the parameters are variables.
  fileprivate var urlParts: [PathTemplate.Part] {
    var parts: [PathTemplate.Part] = []
    var rest = url[...]
    while let opening = rest.firstIndex(of: "{"),
      let closing = rest[opening...].firstIndex(of: "}")
    {
      if opening > rest.startIndex { parts.append(.literal(String(rest[..<opening]))) }
      parts.append(.parameter(String(rest[rest.index(after: opening)..<closing])))
      rest = rest[rest.index(after: closing)...]
    }
    if !rest.isEmpty || parts.isEmpty { parts.append(.literal(String(rest))) }
    return parts
  }

  /// The URL with each variable's default in its place.
  fileprivate var urlWithDefaults: String {
    urlParts.reduce(into: "") { url, part in
      switch part {
      case .literal(let text): url += text
      case .parameter(let name):
        url += variables.first { $0.name == name }?.defaultValue ?? "{\(name)}"
      }
    }
  }

  /// A name from the description, where that is as short as a name.
  fileprivate var proposedName: String? {
    let words = Words(description ?? "")
    return (1...4).contains(words.words.count) ? words.lowerCamelCase : nil
  }
}

extension ServerVariable {
  fileprivate var documentation: String {
    let list = values.map { "`\($0)`" }.joined(separator: ", ")
    return [description, values.isEmpty ? nil : "One of \(list)."].compactMap(\.self)
      .joined(separator: "\n")
  }
}
