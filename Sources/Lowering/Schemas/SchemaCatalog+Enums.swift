import ClientIR
import OpenAPI
import YAML

extension SchemaCatalog {
  /// The type of an enumeration's values on the wire; nil when the schema lists no values, or values
  /// of several types or of one that no enumeration can have.
  func enumType(of id: SchemaID) -> BuiltInType? {
    let schema = document[id]
    if let values = schema.enumeration { return valueType(of: schema, values) }
    return schema.knownValues.flatMap { valueType(of: schema, $0) } ?? mergedEnumType(of: id)
  }

  private func valueType(of schema: Schema, _ values: [Node]) -> BuiltInType? {
    guard !values.isEmpty else { return nil }
    let scalars = values.compactMap(\.scalarValue)
    guard scalars.count == values.count else { return nil }
    if schema.types == [.string] || schema.types.isEmpty && scalars.allSatisfy(\.isString) {
      return .string
    }
    if schema.types == [.integer] || schema.types.isEmpty,
      scalars.allSatisfy({ $0.int64 != nil })
    {
      return schema.format == "int64" ? .int64 : .int
    }
    return nil
  }

  /// The type of values that alternatives without a name list, each some of them: a `const` with a
  /// description each, or known values beside any text.
  private func mergedEnumType(of id: SchemaID) -> BuiltInType? {
    let alternatives = alternatives(of: id)
    guard alternatives.count > 1, document[id].properties.isEmpty else { return nil }
    var found: BuiltInType?
    var isPlainAllowed: Set<BuiltInType> = []
    for alternative in alternatives {
      let schema = document[alternative]
      guard schema.componentName == nil, (schema.allOf + schema.anyOf + schema.oneOf).isEmpty else {
        return nil
      }
      if let type = schema.enumeration.flatMap({ valueType(of: schema, $0) }) {
        guard found == nil || found == type else { return nil }
        found = type
      } else {
        guard schema.enumeration == nil, let type = scalarType(of: alternative) else { return nil }
        isPlainAllowed.insert(type)
      }
    }
    guard let found, isPlainAllowed.isSubset(of: [found]) else { return nil }
    return found
  }

  /// The type of a schema that stands where it is used and allows one value only.
  func constantType(of schema: Schema) -> BuiltInType? {
    guard schema.componentName == nil, let values = schema.enumeration, values.count == 1,
      let type = valueType(of: schema, values)
    else { return nil }
    return type == .string ? .string : schema.integerFormat ?? .int
  }

  /// The value of a schema that stands where it is used and allows no other, null included.
  func constant(of id: SchemaID) -> Node? {
    guard let last = wrappers(from: id).last, document[last].componentName == nil,
      let values = document[last].enumeration, values.count == 1, !isNullable(id)
    else { return nil }
    return values[0]
  }

  /// Whether a schema lists values that a client cannot tell its users.
  func hasUnlistableValues(_ id: SchemaID) -> Bool {
    guard let values = document[id].enumeration, !values.isEmpty else { return false }
    let scalars = values.compactMap(\.scalarValue)
    let isOfBooleans = scalars.count == values.count && scalars.allSatisfy(\.isBool)
    // A single number is the default of its property.
    let isNumber = values.count == 1 && scalarType(of: id) == .double
    return !isOfBooleans && !isNumber
  }
}
