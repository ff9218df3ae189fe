/// The operations of one tag, as one type.
public struct API: Sendable {
  /// The name of the type.
  public let name: TypeName
  /// What the operations have in common.
  public let documentation: DocComment?
  /// The operations, in the order of the document.
  public let operations: [Operation]
}

/// An operation, as one method.
public struct Operation: Sendable {
  /// The name of the method.
  public let name: Identifier
  /// The operation's name in the document.
  public let id: StringLiteral
  /// The HTTP method, in capitals.
  public let method: Method
  /// The path, in its parts.
  public let path: [PathPart]
  /// One line about the operation.
  public let summary: DocComment?
  /// What the operation does.
  public let documentation: DocComment?
  /// The arguments in the order of the signature: what is required first, the body among it.
  public let arguments: [Argument]
  /// What a successful call returns; nil for nothing.
  public let result: TypeReference?
  /// What the successful response means.
  public let resultDocumentation: DocComment?
  /// The security schemes that the document names, each alternative once.
  public let security: [DocComment]
  /// Whether callers should move away from the operation.
  public let isDeprecated: Bool

  /// An HTTP method (RFC 9110, section 9; RFC 5789).
  public enum Method: String, Sendable {
    // The cases are the methods that a path item can hold.
    case get, put, post, delete, options, head, patch, trace
  }

  /// A part of a path.
  public enum PathPart: Sendable {
    /// Text that stands as it is.
    case literal(StringLiteral)
    /// The argument whose value stands here.
    case argument(Identifier)
  }
}

/// An argument of an operation.
public struct Argument: Sendable {
  /// Where the argument's value goes.
  public enum Destination: Sendable {
    /// Into the path, where ``Operation/path`` names the argument.
    case path
    /// Into the query, under a name; an array as several parameters when it is exploded.
    case query(StringLiteral, explode: Bool)
    /// Into a header field of a name.
    case header(StringLiteral)
    /// Into the body, as JSON.
    case jsonBody
  }

  /// The argument's label and name.
  public let name: Identifier
  /// The type of the value.
  public let type: TypeReference
  /// Whether the argument may be left out.
  public let isOptional: Bool
  /// Where the value goes.
  public let destination: Destination
  /// What the argument means.
  public let documentation: DocComment?
  /// What the server assumes when the argument is left out.
  public let serverDefault: DefaultValue?
}
