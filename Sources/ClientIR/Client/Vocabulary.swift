/// The names that every client uses, and how this client spells them.
///
/// A document may have a schema of such a name, say `String`. The schema keeps its name, and the
/// client then writes `Swift.String` where it means Swift's.
public struct Vocabulary: Sendable {
  /// A name that every client uses.
  public enum Word: String, Sendable, CaseIterable {
    // The raw value is the name; a comment on each would repeat it.
    case bool = "Bool"
    case codable = "Codable"
    case decoder = "Decoder"
    case double = "Double"
    case encoder = "Encoder"
    case float = "Float"
    case hashable = "Hashable"
    case int = "Int"
    case int32 = "Int32"
    case int64 = "Int64"
    case sendable = "Sendable"
    case string = "String"

    case apiClient = "APIClient"
    case apiError = "APIError"
    case client = "Client"
    case configuration = "Configuration"
    case dateTime = "DateTime"
    case jsonObject = "JSONObject"
    case jsonValue = "JSONValue"
    case nullable = "Nullable"
    case objectDecoder = "ObjectDecoder"
    case objectEncoder = "ObjectEncoder"
    case openEnum = "OpenEnum"
    case request = "Request"
    case unionDecoder = "UnionDecoder"

    /// The module that the name comes from.
    public var module: Identifier {
      switch self {
      case .bool, .codable, .decoder, .double, .encoder, .float, .hashable, .int, .int32, .int64,
        .sendable, .string:
        Identifier(unchecked: "Swift")
      case .apiClient, .apiError, .client, .configuration, .dateTime, .jsonObject, .jsonValue,
        .nullable, .objectDecoder, .objectEncoder, .openEnum, .request, .unionDecoder:
        Identifier(unchecked: "APIClientRuntime")
      }
    }

    /// The name itself.
    public var name: Identifier { Identifier(unchecked: rawValue) }
  }

  /// The names that the client's own types hide.
  public let hidden: Set<Word>

  /// Whether the client must say which module it means by the word.
  public func needsModule(_ word: Word) -> Bool { hidden.contains(word) }
}
