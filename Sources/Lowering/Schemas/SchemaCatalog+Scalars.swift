import ClientIR
import OpenAPI
import YAML

extension SchemaCatalog {
  /// The type of a schema's values where they are text, numbers, `true` or `false`, whatever the
  /// schema says beside its type and format.
  func scalarType(of id: SchemaID) -> BuiltInType? {
    let schema = document[id]
    if use.isFile(id) { return .multipartFile }
    guard schema.types.count == 1 else { return listedType(of: schema) }
    return switch schema.types[0] {
    case .array, .object: nil
    case .boolean: .bool
    case .integer: schema.integerFormat ?? .int
    case .number: schema.numberFormat
    case .string: schema.stringFormat
    }
  }

  /// The type of listed values of which the document says nothing else.
  private func listedType(of schema: Schema) -> BuiltInType? {
    guard schema.types.isEmpty, let values = schema.enumeration, !values.isEmpty else { return nil }
    let scalars = values.compactMap(\.scalarValue)
    guard scalars.count == values.count else { return nil }
    if scalars.allSatisfy(\.isBool) { return .bool }
    return scalars.allSatisfy { $0.jsonNumber != nil } ? .double : nil
  }

  /// The type that all of some schemas have in common, if they are plain text, numbers, `true` or
  /// `false`, or one and the same schema.
  func commonType(of ids: [SchemaID]) -> BuiltInType? {
    guard let first = ids.first, let type = plainType(of: first),
      ids.allSatisfy({ plainType(of: $0) == type })
    else { return nil }
    return type
  }

  private func plainType(of id: SchemaID) -> BuiltInType? {
    guard let last = wrappers(from: id).last, document[last].enumeration == nil,
      alternatives(of: last).isEmpty
    else { return nil }
    return scalarType(of: last)
  }
}
