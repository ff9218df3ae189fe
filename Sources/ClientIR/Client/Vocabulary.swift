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
    case int16 = "Int16"
    case int32 = "Int32"
    case int64 = "Int64"
    case int8 = "Int8"
    case sendable = "Sendable"
    case string = "String"
    case uint = "UInt"
    case uint16 = "UInt16"
    case uint32 = "UInt32"
    case uint64 = "UInt64"
    case uint8 = "UInt8"

    case apiClient = "APIClient"
    case apiError = "APIError"
    case authentication = "Authentication"
    case base64 = "Base64"
    case client = "Client"
    case configuration = "Configuration"
    case dateTime = "DateTime"
    case errorBodyUnion = "ErrorBodyUnion"
    case fieldEncoding = "FieldEncoding"
    case fullDate = "FullDate"
    case indirect = "Indirect"
    case indirectNullable = "IndirectNullable"
    case iso8601Duration = "ISO8601Duration"
    case jsonLines = "JSONLines"
    case jsonNumber = "JSONNumber"
    case jsonObject = "JSONObject"
    case jsonValue = "JSONValue"
    case multipartFile = "MultipartFile"
    case nullable = "Nullable"
    case objectDecoder = "ObjectDecoder"
    case objectEncoder = "ObjectEncoder"
    case openEnum = "OpenEnum"
    case pagedItems = "PagedItems"
    case request = "Request"
    case response = "Response"
    case responseBody = "ResponseBody"
    case responseByStatus = "ResponseByStatus"
    case timeOfDay = "TimeOfDay"
    case unionDecoder = "UnionDecoder"
    case unionVariant = "UnionVariant"
    case uuid = "UUID"

    /// The module that the name comes from.
    public var module: Identifier {
      switch self {
      case .bool, .codable, .decoder, .double, .encoder, .float, .hashable, .int, .int16, .int32,
        .int64, .int8, .sendable, .string, .uint, .uint16, .uint32, .uint64, .uint8:
        Identifier(unchecked: "Swift")
      default:
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
