import ClientIR
import OpenAPI
import YAML

extension Lowering {
  /// A value that an enumeration lists, with its meaning where it has one of its own.
  private typealias ListedValue = (node: Node, documentation: DocComment?)

  /// The type of an enumeration's values on the wire; nil when the schema lists no values, or values
  /// of several types or of one that no enumeration can have.
  func enumType(of id: SchemaID) -> BuiltInType? {
    let schema = document[id]
    return schema.enumeration == nil ? mergedEnumType(of: id) : listedType(of: schema)
  }

  private func listedType(of schema: Schema) -> BuiltInType? {
    guard let values = schema.enumeration, !values.isEmpty else { return nil }
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
      if let type = listedType(of: schema) {
        guard found == nil || found == type else { return nil }
        found = type
      } else {
        guard schema.enumeration == nil, let word = scalarWord(of: alternative) else { return nil }
        isPlainAllowed.insert(word)
      }
    }
    guard let found, isPlainAllowed.isSubset(of: [found]) else { return nil }
    return found
  }

  /// The type of a schema that stands where it is used and allows one value only.
  func constantWord(of id: SchemaID) -> BuiltInType? {
    let schema = document[id]
    guard schema.componentName == nil, schema.enumeration?.count == 1 else { return nil }
    switch listedType(of: schema) {
    case .string: return .string
    case .none: return nil
    default: return schema.integerFormat ?? .int
    }
  }

  /// The value of a schema that stands where it is used and allows no other, null included.
  func constant(of id: SchemaID) -> Node? {
    guard let last = wrappers(from: id).last, document[last].componentName == nil,
      let values = document[last].enumeration, values.count == 1, !isNullable(id)
    else { return nil }
    return values[0]
  }

  /// Names a list of values that the client cannot tell its users.
  mutating func checkValues(of id: SchemaID) {
    let schema = document[id]
    guard let values = schema.enumeration, !values.isEmpty else { return }
    let scalars = values.compactMap(\.scalarValue)
    let isOfBooleans = scalars.count == values.count && scalars.allSatisfy(\.isBool)
    // A single number is the default of its property.
    let isNumber = values.count == 1 && scalarWord(of: id) == .double
    guard !isOfBooleans, !isNumber else { return }
    warn(
      "the values of this enumeration are neither all text nor all integers of 64 bits; the client "
        + "does not list them",
      at: schema
    )
  }

  func openEnum(_ pending: PendingModel) -> OpenEnumModel {
    let type = enumType(of: pending.schema) ?? .string
    return OpenEnumModel(
      name: pending.name,
      documentation: DocComment(document[pending.schema].description),
      rawType: .builtIn(type),
      values: Self.values(of: listedValues(of: pending.schema), as: type)
    )
  }

  private func listedValues(of id: SchemaID) -> [ListedValue] {
    if let values = document[id].enumeration { return values.map { ($0, nil) } }
    return alternatives(of: id).flatMap { alternative -> [ListedValue] in
      let schema = document[alternative]
      let values = schema.enumeration ?? []
      // A description of several values is none of each.
      let documentation =
        values.count == 1 ? DocComment(schema.description) ?? DocComment(schema.title) : nil
      return values.map { ($0, documentation) }
    }
  }

  private static func values(
    of listed: [ListedValue],
    as type: BuiltInType
  ) -> [OpenEnumModel.Value] {
    var scope = NameScope.values
    var seen: Set<DefaultValue> = []
    var values: [OpenEnumModel.Value] = []
    for (node, documentation) in listed {
      guard let rawValue = node.rawValue(of: type), seen.insert(rawValue).inserted else { continue }
      let proposal = Words(node.scalarText ?? "").lowerCamelCase
      values.append(
        OpenEnumModel.Value(
          name: scope.take(proposal, suffix: "Value"),
          rawValue: rawValue,
          documentation: documentation
        )
      )
    }
    return values
  }
}

extension OpenEnumModel {
  /// What a node would be as a value of the enumeration.
  func rawValue(of node: Node) -> DefaultValue? {
    if case .builtIn(let word) = rawType { node.rawValue(of: word) } else { nil }
  }
}

extension Node {
  fileprivate func rawValue(of type: BuiltInType) -> DefaultValue? {
    // A number among strings is the string of its digits: `enum: [1.10]` with `type: string`.
    if type == .string { return scalarText.map { .string(StringLiteral($0)) } }
    return scalarValue?.int64.map { .number(String($0)) }
  }
}
