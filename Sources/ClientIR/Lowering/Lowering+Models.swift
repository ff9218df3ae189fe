import OpenAPI
import YAML

extension Lowering {
  /// Lowers the models that have a name, and those that they name in turn.
  mutating func lowerPendingModels() {
    var next = 0
    while next < pendingModels.count {
      let pending = pendingModels[next]
      next += 1
      switch pending.kind {
      case .object: models.append(.object(object(pending)))
      case .openEnum: models.append(.openEnum(openEnum(pending)))
      case .union: models.append(.union(union(pending)))
      }
    }
    pendingModels = []
  }

  private mutating func object(_ pending: PendingModel) -> ObjectModel {
    let schema = document[pending.schema]
    let object = FlatObject(pending.schema, in: document)
    lowerIncludedComponents(of: schema)
    var scope = NameScope.properties
    var properties: [Property] = []
    for property in object.properties {
      let isRequired = object.required.contains(property.name)
      properties.append(
        self.property(property, isRequired: isRequired, of: pending, in: &scope))
    }
    return ObjectModel(
      name: pending.name,
      documentation: DocComment(schema.description),
      properties: properties
    )
  }

  /// Whether a name is that of an open enumeration.
  func isOpenEnum(_ name: TypeName) -> Bool {
    pendingModels.contains { $0.name == name && $0.kind == .openEnum }
      || models.contains { if case .openEnum(let model) = $0 { model.name == name } else { false } }
  }

  /// A component that another includes by `allOf` is reached as much as one that a property names,
  /// and has a model too.
  private mutating func lowerIncludedComponents(of schema: Schema) {
    for part in schema.allOf {
      if let name = document[part].componentName {
        _ = type(of: part, at: .named(name))
      } else {
        lowerIncludedComponents(of: document[part])
      }
    }
  }

  private mutating func property(
    _ property: OpenAPI.Property, isRequired: Bool, of owner: PendingModel,
    in scope: inout NameScope
  ) -> Property {
    let schema = document[property.schema]
    let type = self.type(of: property.schema, at: .property(property.name, of: owner.name))
    let isReadOnly = schema.isReadOnly
    let isNullable = isNullable(property.schema)
    // Absent and null differ for who receives them in a request only.
    let isSent = requestUse.sends(owner.schema) && !isReadOnly
    let presence: Property.Presence =
      switch (isRequired, isNullable) {
      case (true, true): .requiredNullable
      case (true, false): .required
      case (false, true): isSent ? .nullable : .optional
      case (false, false): .optional
      }
    let isDefaultSent = isSent && !requestUse.patches(owner.schema)
    return Property(
      name: scope.take(Words(property.name).lowerCamelCase, suffix: "Value"),
      key: StringLiteral(property.name),
      type: type,
      presence: presence,
      isReadOnly: isReadOnly,
      isDeprecated: schema.isDeprecated,
      documentation: DocComment(schema.description),
      defaultValue: isDefaultSent ? defaultValue(of: schema, type: type) : nil
    )
  }

  /// Whether null is a value of a schema.
  func isNullable(_ id: SchemaID) -> Bool {
    let schema = document[id]
    if schema.isNullable { return true }
    if (schema.anyOf + schema.oneOf).contains(where: { document[$0].isOnlyNull }) { return true }
    return schema.allOf.count == 1 && isNullable(schema.allOf[0])
  }

  private mutating func openEnum(_ pending: PendingModel) -> OpenEnumModel {
    let schema = document[pending.schema]
    var scope = NameScope.values
    var values: [OpenEnumModel.Value] = []
    var seen: Set<String> = []
    let isInteger = schema.enumeration?.allSatisfy { $0.scalarValue?.isInteger == true } == true
    let isText = schema.types == [.string] || !isInteger
    for node in schema.enumeration ?? [] {
      guard let text = node.scalarText, seen.insert(text).inserted else { continue }
      values.append(
        .init(
          name: scope.take(Words(text).lowerCamelCase, suffix: "Value"),
          rawValue: isText ? .string(StringLiteral(text)) : .number(text)
        ))
    }
    let rawType: TypeReference =
      isText ? .word(.string) : .word(schema.format == "int64" ? .int64 : .int)
    return OpenEnumModel(
      name: pending.name,
      documentation: DocComment(schema.description),
      rawType: rawType,
      values: values
    )
  }

  private mutating func union(_ pending: PendingModel) -> UnionModel {
    let schema = document[pending.schema]
    var scope = NameScope.cases
    var variants: [UnionModel.Variant] = []
    for id in schema.anyOf + schema.oneOf where !document[id].isOnlyNull {
      let number = variants.count + 1
      let proposal = document[id].componentName ?? "variant\(number)"
      let type = self.type(of: id, at: .property("variant\(number)", of: pending.name))
      variants.append(
        .init(
          name: scope.take(Words(proposal).lowerCamelCase, suffix: "Value"),
          type: type,
          shape: shape(of: id, type: type)
        ))
    }
    return UnionModel(
      name: pending.name,
      documentation: DocComment(schema.description),
      variants: variants,
      unrecognized: scope.take("unrecognized", suffix: "Value")
    )
  }

  private func shape(of id: SchemaID, type: TypeReference) -> UnionModel.Shape {
    switch type {
    case .array: return .array
    case .dictionary: return .object(properties: [], required: [])
    case .word(.bool): return .boolean
    case .word(.int), .word(.int32), .word(.int64): return .integer
    case .word(.double), .word(.float): return .number
    case .word(.string), .word(.dateTime): return .string
    case .word(.jsonObject): return .object(properties: [], required: [])
    case .word: return .any
    case .model:
      let schema = document[id]
      if schema.enumeration != nil { return schema.types == [.integer] ? .integer : .string }
      if !(schema.anyOf + schema.oneOf).isEmpty { return .any }
      let object = FlatObject(id, in: document)
      return .object(
        properties: object.properties.map { StringLiteral($0.name) },
        required: object.properties.map(\.name).filter(object.required.contains)
          .map { StringLiteral($0) }
      )
    }
  }
}
