/// The servers that the document names.
public struct ServerList: Sendable {
  /// The name of the type.
  public let name: TypeName
  /// The servers, in the order of the document; never empty.
  public let servers: [Server]
  /// The servers of single operations whose URLs have variables, each once, in the order of the
  /// operations.
  public let serversOfOperations: [Server]

  /// A server.
  public struct Server: Sendable {
    /// The URL in its parts: text and variables by turns.
    public let url: [URLPart]
    /// The variables, in the order of the document. Those of servers without variables are empty.
    public let variables: [Variable]
    /// The name of the function that makes the URL from the variables; nil without variables.
    public let name: Identifier?
    /// What the server is for.
    public let documentation: DocComment?

    package init(
      url: [URLPart],
      variables: [Variable],
      name: Identifier?,
      documentation: DocComment?
    ) {
      self.url = url
      self.variables = variables
      self.name = name
      self.documentation = documentation
    }
  }

  /// A part of a server's URL.
  public enum URLPart: Sendable {
    /// Text that stands as it is.
    case literal(StringLiteral)
    /// The variable whose value stands here.
    case variable(Identifier)
  }

  /// A part of a URL that callers may choose.
  public struct Variable: Sendable {
    /// The name of the variable.
    public let name: Identifier
    /// The value unless a caller chooses another; nil when a caller has to.
    public let defaultValue: StringLiteral?
    /// The values that the document lists, the default among them; nil where it lists none, and any text
    /// will do.
    public let openEnum: OpenEnumModel?
    /// What the variable means, and the values it may have.
    public let documentation: DocComment?

    package init(
      name: Identifier,
      defaultValue: StringLiteral?,
      openEnum: OpenEnumModel?,
      documentation: DocComment?
    ) {
      self.name = name
      self.defaultValue = defaultValue
      self.openEnum = openEnum
      self.documentation = documentation
    }
  }

  package init(
    name: TypeName,
    servers: [Server],
    serversOfOperations: [Server]
  ) {
    self.name = name
    self.servers = servers
    self.serversOfOperations = serversOfOperations
  }
}

extension ServerList {
  /// The types of variables whose values the document lists, each once.
  public var openEnums: [OpenEnumModel] {
    var seen: Set<TypeName> = []
    return (servers + serversOfOperations).flatMap(\.variables).compactMap(\.openEnum).filter {
      seen.insert($0.name).inserted
    }
  }
}

extension ServerList.Server {
  /// The URL with the defaults of its variables; nil where a variable has none.
  public var defaultURL: StringLiteral? {
    var text = ""
    for part in url {
      switch part {
      case .literal(let literal): text += literal.value
      case .variable(let name):
        guard let value = variables.first(where: { $0.name == name })?.defaultValue else {
          return nil
        }
        text += value.value
      }
    }
    return StringLiteral(text)
  }

  /// The URL with the names of its variables in braces.
  public var template: StringLiteral {
    let parts = url.map { part in
      switch part {
      case .literal(let literal): literal.value
      case .variable(let name): "{\(name.name)}"
      }
    }
    return StringLiteral(parts.joined())
  }
}
