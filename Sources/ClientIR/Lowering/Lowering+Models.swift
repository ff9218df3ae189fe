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
    lowerIncludedComponents(of: object, in: pending)
    let names = propertyNames(of: object)
    var properties: [Property] = []
    for (member, name) in zip(object.members, names) {
      properties.append(property(member, name: name, isRequired: object.required, of: pending))
    }
    return ObjectModel(
      name: pending.name,
      documentation: DocComment(schema.description),
      properties: properties
    )
  }

  /// The names of an object's properties, in their order.
  private func propertyNames(of object: FlatObject) -> [Identifier] {
    var scope = NameScope.properties
    return object.members.map {
      scope.take(Words($0.property.name).lowerCamelCase, suffix: "Value")
    }
  }

  /// The names that the members of a model have.
  func memberNames(of model: PendingModel) -> [Identifier] {
    switch model.kind {
    case .object: propertyNames(of: FlatObject(model.schema, in: document))
    case .openEnum, .union: []
    }
  }

  /// Whether a name is that of an open enumeration.
  func isOpenEnum(_ name: TypeName) -> Bool { modelSources[name]?.kind == .openEnum }

  /// A component that another includes by `allOf` is reached as much as one that a property names,
  /// and has a model too.
  private mutating func lowerIncludedComponents(of object: FlatObject, in pending: PendingModel) {
    for (part, _) in object.parts where part != pending.schema {
      guard let name = document[part].componentName else { continue }
      includedTypes[pending.name, default: []].append(type(of: part, at: .named(name)))
    }
  }

  private mutating func property(
    _ member: FlatObject.Member,
    name: Identifier,
    isRequired required: Set<String>,
    of owner: PendingModel
  ) -> Property {
    let property = member.property
    let schema = document[property.schema]
    let type = self.type(
      of: property.schema,
      at: .property(property.name, of: holder(of: member, in: owner))
    )
    let isReadOnly = isReadOnly(property.schema)
    // Absent and null differ for who receives them in a request only.
    let isSent = requestUse.sends(owner.schema) && !isReadOnly
    let presence: Property.Presence =
      switch (required.contains(property.name), isNullable(property.schema)) {
      case (true, true): .requiredNullable
      case (true, false): .required
      case (false, true): isSent ? .nullable : .optional
      case (false, false): .optional
      }
    let isDefaultSent = isSent && !requestUse.patches(owner.schema)
    return Property(
      name: name,
      key: StringLiteral(property.name),
      type: type,
      presence: presence,
      isReadOnly: isReadOnly,
      isDeprecated: schema.isDeprecated,
      documentation: DocComment(schema.description),
      defaultValue: isDefaultSent ? defaultValue(of: schema, type: type) : nil
    )
  }

  /// The model in which the type of a property is nested: that of the component which describes the
  /// property, so that the type's name does not depend on who includes the component.
  private func holder(of member: FlatObject.Member, in owner: PendingModel) -> TypeName {
    guard let name = componentNames[member.owner], types[member.owner] == .model(name) else {
      return owner.name
    }
    return name
  }

  /// Whether null is a value of a schema.
  func isNullable(_ id: SchemaID) -> Bool {
    var visited: Set<SchemaID> = []
    var pending = [id]
    while let id = pending.popLast() {
      guard visited.insert(id).inserted else { continue }
      let schema = document[id]
      if schema.isNullable { return true }
      pending += schema.anyOf + schema.oneOf
      if schema.allOf.count == 1 { pending.append(schema.allOf[0]) }
    }
    return false
  }

  /// Whether only responses carry values of a schema.
  private func isReadOnly(_ id: SchemaID) -> Bool {
    var visited: Set<SchemaID> = []
    var id = id
    while visited.insert(id).inserted {
      let schema = document[id]
      if schema.isReadOnly { return true }
      guard schema.allOf.count == 1 else { return false }
      id = schema.allOf[0]
    }
    return false
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
          shape: shape(of: type)
        )
      )
    }
    return UnionModel(
      name: pending.name,
      documentation: DocComment(schema.description),
      variants: variants,
      unrecognized: scope.take("unrecognized", suffix: "Value")
    )
  }

  private func shape(of type: TypeReference) -> UnionModel.Shape {
    switch type {
    case .array: return .array
    case .dictionary: return .object(properties: [], required: [])
    case .word(.bool): return .boolean
    case .word(.int), .word(.int32), .word(.int64): return .integer
    case .word(.double), .word(.float): return .number
    case .word(.string), .word(.dateTime): return .string
    case .word(.jsonObject): return .object(properties: [], required: [])
    case .word: return .any
    case .model(let name):
      guard let source = modelSources[name] else { return .any }
      switch source.kind {
      case .openEnum:
        return rawType(of: document[source.schema]) == .string ? .string : .integer
      case .union: return .any
      case .object:
        let object = FlatObject(source.schema, in: document)
        return .object(
          properties: object.members.map { StringLiteral($0.property.name) },
          required: object.requiredProperties.map { StringLiteral($0) }
        )
      }
    }
  }
}
