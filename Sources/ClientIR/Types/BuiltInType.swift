/// A type that a value can have and that no document declares: Swift's own, or the runtime's.
public enum BuiltInType: String, Sendable, CaseIterable {
  // The raw value is the name; a comment on each would repeat it.
  case bool = "Bool"
  case double = "Double"
  case float = "Float"
  case int = "Int"
  case int16 = "Int16"
  case int32 = "Int32"
  case int64 = "Int64"
  case int8 = "Int8"
  case string = "String"
  case uint = "UInt"
  case uint16 = "UInt16"
  case uint32 = "UInt32"
  case uint64 = "UInt64"
  case uint8 = "UInt8"

  case base64 = "Base64Data"
  case dateTime = "DateTime"
  case fullDate = "FullDate"
  case iso8601Duration = "ISO8601Duration"
  case jsonNumber = "JSONNumber"
  case jsonObject = "JSONObject"
  case jsonValue = "JSONValue"
  case multipartFile = "MultipartFile"
  case requestBody = "APIRequestBody"
  case timeOfDay = "TimeOfDay"
  case uuid = "UUID"

  /// What JSON of the type looks like.
  public var shape: JSONShape {
    switch self {
    case .bool: .boolean
    case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64: .integer
    case .double, .float, .jsonNumber: .number
    case .string, .dateTime, .fullDate, .timeOfDay, .iso8601Duration, .uuid, .base64,
      .multipartFile:
      .string
    case .jsonObject: .object(ObjectShape())
    case .jsonValue, .requestBody: .any
    }
  }

  /// How many bits an integer has, and whether it has a sign; nil for what is no integer.
  public var integer: (bits: Int, isSigned: Bool)? {
    switch self {
    case .int8: (8, true)
    case .int16: (16, true)
    case .int32: (32, true)
    case .int, .int64: (64, true)
    case .uint8: (8, false)
    case .uint16: (16, false)
    case .uint32: (32, false)
    case .uint, .uint64: (64, false)
    case .bool, .double, .float, .string, .base64, .dateTime, .fullDate, .iso8601Duration,
      .jsonNumber, .jsonObject, .jsonValue, .multipartFile, .requestBody, .timeOfDay, .uuid:
      nil
    }
  }

  /// Whether a value is a number without a fraction.
  public var isInteger: Bool { integer != nil }
}

extension BuiltInType: ImportedName {
  /// The module that the type comes from.
  public var module: Identifier {
    switch self {
    case .bool, .double, .float, .int, .int8, .int16, .int32, .int64, .string, .uint, .uint8,
      .uint16, .uint32, .uint64:
      .swift
    case .base64, .dateTime, .fullDate, .iso8601Duration, .jsonNumber, .jsonObject, .jsonValue,
      .multipartFile, .requestBody, .timeOfDay, .uuid:
      .runtime
    }
  }
}
