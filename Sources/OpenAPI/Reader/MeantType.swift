/// A type of JSON Schema that somebody wrote as another language calls it.
struct MeantType {
  let type: Schema.ValueType
  /// The format that the other name says besides.
  var format: String?

  /// - Returns: nil for a name that is nobody's.
  init?(_ name: String) {
    switch name.lowercased() {
    case "int", "long", "short", "int32", "int64": type = .integer
    case "float", "double", "decimal", "real", "numeric": type = .number
    case "bool": type = .boolean
    case "str", "text", "char", "email", "url", "uri", "password": type = .string
    case "uuid", "guid": (type, format) = (.string, "uuid")
    case "date": (type, format) = (.string, "date")
    case "date-time", "datetime", "timestamp": (type, format) = (.string, "date-time")
    case "file", "binary": (type, format) = (.string, "binary")
    case "list", "set", "tuple": type = .array
    case "dict", "hash", "map", "json": type = .object
    case "string", "integer", "number", "boolean", "array", "object":
      guard let known = Schema.ValueType(rawValue: name.lowercased()) else { return nil }
      type = known
    default: return nil
    }
  }
}
