public import YAML

/// What an operation accepts as a body.
///
/// OpenAPI Specification 3.0.3, section 4.7.13 "Request Body Object".
public struct RequestBody: Sendable {
  /// What the body means, as Markdown.
  public let description: String?
  /// Whether every request must have a body.
  public let isRequired: Bool
  /// The content types the operation accepts, in the order of the document.
  public let content: [MediaType]
  /// Where the body's description begins in the document.
  public let mark: Mark
}

/// A content type and the schema of what it carries.
///
/// OpenAPI Specification 3.0.3, section 4.7.14 "Media Type Object".
public struct MediaType: Sendable {
  /// The content type, such as `application/json`.
  public let name: String
  /// The type and subtype in small letters, without parameters (RFC 9110, section 8.3.1).
  public let essence: String
  /// The schema of the content, if the document gives one.
  public let schema: SchemaID?
  /// The schema of each item of content that is a sequence of them, such as lines or events (OpenAPI
  /// Specification 3.2.0, section 4.14.1).
  public let itemSchema: SchemaID?
  /// How properties of a form or of multipart content are written, in the order of the document.
  public let encoding: [PropertyEncoding]
  /// What ends a stream of the content before its body ends, such as `[DONE]`: an extension of the
  /// document says it.
  public let streamEnd: String?
  /// Values that the document has for examples; nobody has checked that the schema allows them.
  public let examples: [Node]
  /// Where the media type begins in the document.
  public let mark: Mark
}

/// How one property of a form or of multipart content is written.
///
/// OpenAPI Specification 3.0.3, section 4.7.15 "Encoding Object".
public struct PropertyEncoding: Sendable {
  /// The property's name on the wire.
  public let property: String
  /// The content type of the property; nil for that which goes with its schema.
  public let contentType: String?
  /// The style, where the document names one.
  public let style: ParameterSerialization.Style?
  /// Whether each item of an array becomes a field of its own, where the document says so.
  public let explode: Bool?
  /// Whether the reserved characters of RFC 3986, section 2.2, stand for themselves.
  public let allowReserved: Bool
  /// Where the encoding begins in the document.
  public let mark: Mark
}

/// A response, by its status.
///
/// OpenAPI Specification 3.0.3, section 4.7.17 "Response Object".
public struct Response: Sendable {
  /// The statuses a response is for.
  public enum Status: Sendable, Hashable {
    /// One status code.
    case code(Int)
    /// A hundred of them, by the first digit, as `4XX` writes it.
    case range(Int)
    /// Every status no other response is for.
    case `default`
  }

  /// The statuses the response is for.
  public let status: Status
  /// What the response means, as Markdown.
  public let description: String
  /// The header fields, in the order of the document, `Content-Type` left out as the specification
  /// wants.
  public let headers: [Header]
  /// The content types of the body, in the order of the document; empty when there is no body.
  public let content: [MediaType]
  /// Where the response begins in the document.
  public let mark: Mark
}

/// A header field of a response.
///
/// OpenAPI Specification 3.0.3, section 4.7.21 "Header Object".
public struct Header: Sendable {
  /// The name of the field.
  public let name: String
  /// What the field means, as Markdown.
  public let description: String?
  /// Whether every such response has the field.
  public let isRequired: Bool
  /// Whether callers should move away from the field.
  public let isDeprecated: Bool
  /// The schema of the value; nil when the document gives none.
  public let schema: SchemaID?
}
