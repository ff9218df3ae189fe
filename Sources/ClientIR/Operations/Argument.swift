/// An argument of an operation.
public struct Argument: Sendable {
  /// Where the argument's value goes.
  public enum Destination: Sendable {
    /// Into the path, where ``Operation/path`` names the argument.
    case path
    /// Into the query, under a name.
    case query(StringLiteral, ParameterForm)
    /// Into a header field of a name.
    case header(StringLiteral, ParameterForm)
    /// Into a header field of a name by which a server knows a request that is sent again. Without a value,
    /// each call makes one.
    case idempotencyKey(StringLiteral)
    /// Into a cookie of a name.
    case cookie(StringLiteral, ParameterForm)
    /// Into the body.
    case body(BodyForm)
    /// Nowhere: it is the URL of the operation's own server, which a function of the client's servers
    /// makes. By default it is what that returns.
    case server(Identifier, isDefault: Bool)
    /// Each of several parameters, which are properties of the value, to its own place.
    case options([Argument])
  }

  /// The argument's label and name.
  public let name: Identifier
  /// The type of the value.
  public let type: TypeReference
  /// Whether the request may do without a value.
  public let isOptional: Bool
  /// Where the value goes.
  public let destination: Destination
  /// What the argument means.
  public let documentation: DocComment?
  /// The value of an argument that a request cannot do without, when the caller names none: the
  /// document's default, or the only value that there is.
  public let defaultValue: DefaultValue?
  /// What the server takes for an argument that a request leaves out, where the document says so.
  public let serverDefault: DefaultValue?
  /// Whether callers should move away from the argument.
  public let isDeprecated: Bool

  package init(
    name: Identifier,
    type: TypeReference,
    isOptional: Bool,
    destination: Destination,
    documentation: DocComment?,
    defaultValue: DefaultValue?,
    serverDefault: DefaultValue?,
    isDeprecated: Bool
  ) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.destination = destination
    self.documentation = documentation
    self.defaultValue = defaultValue
    self.serverDefault = serverDefault
    self.isDeprecated = isDeprecated
  }
}

/// How an argument becomes text in a path, a query, a header field or a cookie.
public enum ParameterForm: Sendable, Hashable {
  /// One value, as its own text, in the style that goes with its place.
  case scalar
  /// A list of values that are text each, in the style that goes with its place. In a query, each is
  /// a parameter of its own when the list is exploded.
  case list(explode: Bool)
  /// Any value, by a style of OpenAPI.
  case styled(Style, explode: Bool, allowReserved: Bool)
  /// Any value, as JSON.
  case json

  /// A style (OpenAPI Specification 3.0.3, section 4.7.12.3).
  public enum Style: String, Sendable {
    // The cases are the specification's.
    case matrix, label, form, simple, spaceDelimited, pipeDelimited, deepObject
  }
}

/// How an argument becomes a body. The content type is that of the request.
public enum BodyForm: Sendable {
  /// JSON, of this content type.
  case json(contentType: StringLiteral)
  /// Fields of a form: `application/x-www-form-urlencoded`.
  case form([FieldEncoding])
  /// Parts, of this content type: `multipart/form-data` (RFC 7578), or another one whose parts may have
  /// no names.
  case multipart([FieldEncoding], contentType: StringLiteral)
  /// Text, of this content type.
  case text(contentType: StringLiteral)
  /// Bytes, of this content type.
  case bytes(contentType: StringLiteral)
  /// A JSON value on each line, of this content type.
  case lines(contentType: StringLiteral)
  /// One of several content types: a type of the client, whose cases know theirs.
  case alternatives(TypeName)
}

/// How a field of a form, or a part, is written where that differs from what goes with its schema
/// (OpenAPI Specification 3.0.3, section 4.7.15).
public struct FieldEncoding: Sendable {
  /// The field's name on the wire.
  public let field: StringLiteral
  /// The content type.
  public let contentType: StringLiteral?
  /// The style.
  public let style: ParameterForm.Style?
  /// Whether each item of a list becomes a field of its own.
  public let explode: Bool?
  /// Whether reserved characters stand for themselves.
  public let allowReserved: Bool

  package init(
    field: StringLiteral,
    contentType: StringLiteral?,
    style: ParameterForm.Style?,
    explode: Bool?,
    allowReserved: Bool
  ) {
    self.field = field
    self.contentType = contentType
    self.style = style
    self.explode = explode
    self.allowReserved = allowReserved
  }
}

extension Argument {
  /// The type of the argument in Swift: that of a value, or of one or nil.
  public var swiftType: TypeReference { isOptional ? type.orNil : type }

  /// The function of the client's servers that makes the value, if the argument is a server's URL.
  public var serverFunction: Identifier? {
    if case .server(let function, isDefault: _) = destination { function } else { nil }
  }

  /// Whether whoever calls the method has to give a value for the argument.
  public var mustBeGiven: Bool {
    if case .options = destination { return false }
    return !isOptional && defaultValue == nil
  }
}

extension BodyForm {
  /// The content type of the body; nil where the value itself knows it.
  public var contentType: StringLiteral? {
    switch self {
    case .json(let contentType), .text(let contentType), .bytes(let contentType),
      .lines(let contentType), .multipart(_, let contentType):
      contentType
    case .form: StringLiteral("application/x-www-form-urlencoded")
    case .alternatives: nil
    }
  }

  /// How fields are written where it does not follow from their schemas.
  public var encodings: [FieldEncoding] {
    switch self {
    case .form(let encodings), .multipart(let encodings, _): encodings
    case .json, .text, .bytes, .lines, .alternatives: []
    }
  }
}
