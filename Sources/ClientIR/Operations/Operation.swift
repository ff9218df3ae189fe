/// An operation, as one method.
public struct Operation: Sendable {
  /// The name of the method.
  public var name: Identifier
  /// The operation's name in the document.
  public let id: StringLiteral
  /// The HTTP method.
  public let method: Method
  /// The path, in its parts.
  public let path: [PathPart]
  /// The parameters that every request has in its query, before what arguments bring.
  public let fixedQuery: [FixedParameter]
  /// One line about the operation.
  public let summary: DocComment?
  /// What the operation does.
  public let documentation: DocComment?
  /// The arguments in the order of the signature: what is required first, the body among it; then what
  /// is required and has a default.
  public var arguments: [Argument]
  /// What a successful call returns; nil for nothing.
  public let result: OperationResult?
  /// What the successful response means.
  public let resultDocumentation: DocComment?
  /// The content types that the call asks for, as an `Accept` field has them; nil for JSON alone.
  public let accept: StringLiteral?
  /// The content type that this method is for, where it stands beside the operation's own method, which
  /// asks for another; nil for the operation's own.
  public let alternative: StringLiteral?
  /// What ends the stream that a call returns, before its body ends: the data of an event, or a line.
  public let streamEnd: StringLiteral?
  /// The bodies of error responses, each with its status, where an operation must say which goes with
  /// which; empty where all have one type.
  public let errorBodies: [ErrorBody]
  /// The server of this operation alone, where it has one.
  public let server: StringLiteral?
  /// The alternatives of authentication, each with the names of its schemes, where operations differ
  /// in them; nil where the client's authentication serves all.
  public let security: [[StringLiteral]]?
  /// The alternatives of authentication as the document has them: the requirements of each, all of
  /// which a request meets. Empty when the document names none; an alternative without requirements
  /// stands for a request without credentials.
  public let authorization: [[SecurityRequirement]]
  /// The responses that the document describes, in its order.
  public let responses: [Response]
  /// How the items of all pages are had, if the operation lists one page of them.
  public var paging: Paging?
  /// Whether callers should move away from the operation.
  public let isDeprecated: Bool
  /// A call for the operation's page; nil when a value that it needs cannot be made.
  public var example: ExampleCall?

  /// An HTTP method (RFC 9110, section 9; RFC 5789).
  public enum Method: Sendable, Hashable {
    // The cases are the methods that a path item of OpenAPI 3.0 can hold.
    case get, put, post, delete, options, head, patch, trace
    /// Another one, as requests have it.
    case other(StringLiteral)

    /// The method as requests have it.
    public var token: String {
      switch self {
      case .get: "GET"
      case .put: "PUT"
      case .post: "POST"
      case .delete: "DELETE"
      case .options: "OPTIONS"
      case .head: "HEAD"
      case .patch: "PATCH"
      case .trace: "TRACE"
      case .other(let token): token.value
      }
    }
  }

  /// A parameter that every request has in its query, because the path of the document has it.
  public struct FixedParameter: Sendable, Hashable {
    /// The name on the wire.
    public let name: StringLiteral
    /// The value.
    public let value: StringLiteral

    package init(name: StringLiteral, value: StringLiteral) {
      self.name = name
      self.value = value
    }
  }

  /// The name on the wire of an argument in the path, and how its value stands there; nil for an
  /// argument that goes elsewhere.
  public func pathPart(of argument: Argument) -> (name: StringLiteral, form: ParameterForm)? {
    for case .argument(argument.name, let name, let form) in path { return (name, form) }
    return nil
  }

  /// A part of a path.
  public enum PathPart: Sendable {
    /// Text that stands as it is.
    case literal(StringLiteral)
    /// The argument whose value stands here, and the parameter's name on the wire.
    case argument(Identifier, name: StringLiteral, ParameterForm)
  }

  /// A security scheme, and what is asked of it.
  public struct SecurityRequirement: Sendable, Hashable {
    /// The name of the scheme in the document.
    public let scheme: StringLiteral
    /// The scopes or roles that the operation needs.
    public let scopes: [StringLiteral]

    package init(
      scheme: StringLiteral,
      scopes: [StringLiteral]
    ) {
      self.scheme = scheme
      self.scopes = scopes
    }
  }

  /// A response that the document describes.
  public struct Response: Sendable, Hashable {
    /// The status as the document has it: `404`, `4XX` or `default`.
    public let status: StringLiteral
    /// Whether a call that gets the response returns; otherwise it throws.
    public let isSuccess: Bool
    /// What the response means.
    public let documentation: DocComment?
    /// The header fields, in the order of the document.
    public let headerFields: [HeaderField]
    /// The body; nil for none. Of an error, what ``ErrorType/body`` holds if it is JSON.
    public let content: OperationResult?

    package init(
      status: StringLiteral,
      isSuccess: Bool,
      documentation: DocComment?,
      headerFields: [HeaderField],
      content: OperationResult?
    ) {
      self.status = status
      self.isSuccess = isSuccess
      self.documentation = documentation
      self.headerFields = headerFields
      self.content = content
    }
  }

  /// A header field of a response.
  public struct HeaderField: Sendable, Hashable {
    /// The name of the field.
    public let name: StringLiteral
    /// What the field means.
    public let documentation: DocComment?

    package init(
      name: StringLiteral,
      documentation: DocComment?
    ) {
      self.name = name
      self.documentation = documentation
    }
  }

  /// The body of an error response.
  public struct ErrorBody: Sendable {
    /// The status as the document has it: `404`, `4XX` or `default`.
    public let status: StringLiteral
    /// The tag of the variant of ``ErrorType/body`` that the body is.
    public let tag: StringLiteral

    package init(
      status: StringLiteral,
      tag: StringLiteral
    ) {
      self.status = status
      self.tag = tag
    }
  }

  package init(
    name: Identifier,
    id: StringLiteral,
    method: Method,
    path: [PathPart],
    fixedQuery: [FixedParameter] = [],
    summary: DocComment?,
    documentation: DocComment?,
    arguments: [Argument],
    result: OperationResult?,
    resultDocumentation: DocComment?,
    accept: StringLiteral?,
    alternative: StringLiteral?,
    streamEnd: StringLiteral?,
    errorBodies: [ErrorBody],
    server: StringLiteral?,
    security: [[StringLiteral]]?,
    authorization: [[SecurityRequirement]],
    responses: [Response],
    paging: Paging? = nil,
    isDeprecated: Bool,
    example: ExampleCall? = nil
  ) {
    self.name = name
    self.id = id
    self.method = method
    self.path = path
    self.fixedQuery = fixedQuery
    self.summary = summary
    self.documentation = documentation
    self.arguments = arguments
    self.result = result
    self.resultDocumentation = resultDocumentation
    self.accept = accept
    self.alternative = alternative
    self.streamEnd = streamEnd
    self.errorBodies = errorBodies
    self.server = server
    self.security = security
    self.authorization = authorization
    self.responses = responses
    self.paging = paging
    self.isDeprecated = isDeprecated
    self.example = example
  }
}

extension Operation {
  /// The method and the path as the document has them: `GET /dags/{dag_id}`.
  public var requestLine: String { requestLine { $0 } }

  /// The method and the path, with the names in it spelled otherwise.
  public func requestLine(spelling: (String) -> String) -> String {
    let parts = path.map { part in
      switch part {
      case .literal(let text): text.value
      case .argument(_, let name, _): "{\(spelling(name.value))}"
      }
    }
    let query = fixedQuery.map { "\($0.name.value)=\($0.value.value)" }.joined(separator: "&")
    return "\(method.token) \(parts.joined())\(query.isEmpty ? "" : "?")\(query)"
  }

  /// The types that callers of the operation see in its signature.
  public var signatureTypes: [TypeReference] {
    arguments.map(\.type) + [result?.valueType].compactMap(\.self)
  }

  /// The arguments, with those of a structure of options in its place.
  public var flatArguments: [Argument] {
    arguments.flatMap { argument in
      if case .options(let members) = argument.destination { members } else { [argument] }
    }
  }

  /// How the body is written, if there is one.
  public var bodyForm: BodyForm? {
    for case .body(let form) in arguments.map(\.destination) { return form }
    return nil
  }
}
