import ClientIR
import OpenAPI

extension Lowering {
  /// The type of a schema's values where they are text, numbers, `true` or `false`, whatever the
  /// schema says beside its type and format.
  func scalarWord(of id: SchemaID) -> BuiltInType? {
    let schema = document[id]
    if requestUse.isFile(id) { return .multipartFile }
    guard schema.types.count == 1 else { return listedWord(of: schema) }
    return switch schema.types[0] {
    case .array, .object: nil
    case .boolean: .bool
    case .integer: schema.integerFormat ?? .int
    case .number: schema.numberFormat
    case .string: schema.stringFormat
    }
  }

  /// The type of listed values of which the document says nothing else.
  private func listedWord(of schema: Schema) -> BuiltInType? {
    guard schema.types.isEmpty, let values = schema.enumeration, !values.isEmpty else { return nil }
    let scalars = values.compactMap(\.scalarValue)
    guard scalars.count == values.count else { return nil }
    if scalars.allSatisfy(\.isBool) { return .bool }
    return scalars.allSatisfy { $0.jsonNumber != nil } ? .double : nil
  }

  /// The type that all of some schemas have in common, if they are plain text, numbers, `true` or
  /// `false`, or one and the same schema.
  func commonWord(of ids: [SchemaID]) -> BuiltInType? {
    guard let first = ids.first, let word = plainWord(of: first),
      ids.allSatisfy({ plainWord(of: $0) == word })
    else { return nil }
    return word
  }

  private func plainWord(of id: SchemaID) -> BuiltInType? {
    guard let last = wrappers(from: id).last, document[last].enumeration == nil,
      alternatives(of: last).isEmpty
    else { return nil }
    return scalarWord(of: last)
  }
}

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

  fileprivate var numberFormat: BuiltInType {
    switch format {
    case "float": .float
    case "decimal", "decimal128": .jsonNumber
    // The registry has these formats for `number` too.
    default: integerFormat ?? .double
    }
  }

  fileprivate var stringFormat: BuiltInType {
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
