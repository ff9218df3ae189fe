import ClientIR
import OpenAPI
import YAML

/// The servers of a document and of its operations, with the names of the functions that make their
/// URLs of variables. The document alone decides the names, whichever operations a client has.
struct ServerNames {
  private let document: Document
  private var ofDocument: [Identifier?] = []
  private var ofOperations: [(server: Server, name: Identifier)] = []
  private var indices: [ExactText: Int] = [:]

  init(of document: Document) {
    self.document = document
    var scope = NameScope(reserved: ["self", "init", "all"])
    for (index, server) in document.servers.enumerated() {
      let proposal = server.proposedName ?? "server\(index + 1)"
      ofDocument.append(server.variables.isEmpty ? nil : scope.take(proposal, suffix: "URL"))
    }
    for operation in document.operations {
      guard let server = document.ownServer(of: operation), !server.variables.isEmpty,
        indices[ExactText(server.url)] == nil
      else { continue }
      let proposal =
        server.proposedName ?? Words("\(operation.id ?? "operation")_server").lowerCamelCase
      indices[ExactText(server.url)] = ofOperations.count
      ofOperations.append((server, scope.take(proposal, suffix: "URL")))
    }
  }

  /// The name of the function for a server of operations.
  func name(of server: Server) -> Identifier? {
    indices[ExactText(server.url)].map { ofOperations[$0].name }
  }

  /// The servers, as a type of this name.
  ///
  /// - Parameters:
  ///   - name: The name of the type.
  ///   - used: The functions for servers of operations that the client uses.
  ///   - names: Where the types of variables get their names.
  /// - Returns: The servers.
  func list(
    named name: TypeName,
    using used: Set<Identifier>,
    names: inout TypeNames
  ) -> ServerList {
    var types = ServerVariableTypes(in: name)
    let servers = zip(document.servers, ofDocument).map {
      ServerList.Server($0, named: $1, &types, &names)
    }
    let others = ofOperations.map { ServerList.Server($0.server, named: $0.name, &types, &names) }
    return ServerList(
      name: name,
      servers: servers,
      serversOfOperations: others.filter { $0.name.map(used.contains) ?? false }
    )
  }
}

extension Document {
  /// The server of an operation that does not use those of the document.
  func ownServer(of operation: OpenAPI.Operation) -> Server? {
    guard let server = operation.servers?.first else { return nil }
    let url = server.urlWithDefaults
    return servers.contains { $0.urlWithDefaults == url } ? nil : server
  }
}

extension ServerList.Server {
  fileprivate init(
    _ server: Server,
    named name: Identifier?,
    _ types: inout ServerVariableTypes,
    _ typeNames: inout TypeNames
  ) {
    var scope = NameScope(reserved: ["self"])
    let names = server.variables.map { scope.take(Words($0.name).lowerCamelCase, suffix: "Value") }
    self.init(
      url: server.parts(names: names),
      variables: zip(server.variables, names).map { variable, name in
        ServerList.Variable(
          name: name,
          defaultValue: variable.defaultValue.map { StringLiteral($0) },
          openEnum: types.openEnum(of: variable, &typeNames),
          documentation: DocComment(variable.documentation)
        )
      },
      name: name,
      documentation: DocComment(server.description)
    )
  }
}

extension Server {
  fileprivate func parts(names: [Identifier]) -> [ServerList.URLPart] {
    urlParts.compactMap { part in
      switch part {
      case .literal(let text): return .literal(StringLiteral(text))
      case .parameter(let name):
        let index = variables.firstIndex { $0.name == name }
        return index.map { .variable(names[$0]) } ?? .literal(StringLiteral("{\(name)}"))
      }
    }
  }

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
