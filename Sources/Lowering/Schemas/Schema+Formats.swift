import ClientIR
import OpenAPI

// Formats (OpenAPI Specification 3.0.3, section 4.4, and the OpenAPI Format Registry).
extension Schema {
  /// The type for a number without a fraction that has a format.
  var integerFormat: BuiltInType? {
    switch format {
    case "int8": .int8
    case "int16": .int16
    case "int32": .int32
    case "int64": .int64
    case "uint8": .uint8
    case "uint16": .uint16
    case "uint32": .uint32
    case "uint64": .uint64
    default: nil
    }
  }

  var numberFormat: BuiltInType {
    switch format {
    case "float": .float
    case "decimal", "decimal128": .jsonNumber
    // The registry has these formats for `number` too.
    default: integerFormat ?? .double
    }
  }

  var stringFormat: BuiltInType {
    switch format {
    case "date-time": .dateTime
    case "date": .fullDate
    case "time": .timeOfDay
    case "duration": .iso8601Duration
    case "uuid": .uuid
    case "byte": .base64
    default: contentEncoding?.lowercased() == "base64" ? .base64 : .string
    }
  }
}
