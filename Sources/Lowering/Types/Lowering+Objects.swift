import ClientIR
import Diagnostics
import OpenAPI
import YAML

extension Lowering {
  /// The names of what an object holds.
  struct MemberNames {
    /// The names of the properties, in their order.
    var properties: [Identifier]
    /// The name of the property for what the document does not name.
    var additional: Identifier
    /// The names of the properties whose own properties stand in the object.
    var flattened: [Identifier]

    var all: [Identifier] { properties + [additional] + flattened }
  }

  mutating func object(_ pending: PendingModel) -> ObjectModel {
    let schema = document[pending.schema]
    let object = FlatObject(pending.schema, in: document)
    lowerIncludedComponents(of: object, in: pending)
    checkObject(object, of: pending)
    let names = memberNames(of: object, root: pending.schema)
    var properties: [Property] = []
    for (member, name) in zip(object.members, names.properties) {
      properties.append(property(member, name: name, isRequired: object.required, of: pending))
    }
    var flattened: [ObjectModel.FlattenedValue] = []
    let parts = flattenedParts(of: object, root: pending.schema)
    for (part, name) in zip(parts, names.flattened) {
      flattened.append(.init(name: name, type: flattenedType(of: part, in: pending)))
    }
    let additional = flattened.isEmpty ? additionalType(of: object, in: pending) : nil
    return ObjectModel(
      name: pending.name,
      documentation: DocComment(schema.description),
      properties: properties,
      additionalProperties: additional.map { .init(name: names.additional, type: $0) },
      flattened: flattened
    )
  }

  func memberNames(of object: FlatObject, root: SchemaID) -> MemberNames {
    var scope = NameScope.properties
    let properties = object.members.map {
      scope.take(Words($0.property.name).lowerCamelCase, suffix: "Value")
    }
    let flattened = flattenedParts(of: object, root: root).map { _ in
      scope.take("variant", suffix: "Value")
    }
    return MemberNames(
      properties: properties,
      additional: scope.take("additionalProperties", suffix: "Value"),
      flattened: flattened
    )
  }

  /// The type of what may stand in an object beside the named properties, where the document speaks
  /// of it.
  private mutating func additionalType(
    of object: FlatObject,
    in owner: PendingModel
  ) -> TypeReference? {
    switch object.additionalProperties {
    case .unspecified, .allowed(false): return nil
    case .allowed(true): return .builtIn(.jsonValue)
    case .schema(let values):
      let holder = holder(of: object.additionalOwner, in: owner)
      return itemType(of: values, at: .property("additional_property", of: holder))
    }
  }

  /// Names what an object's schema says and its model cannot.
  private mutating func checkObject(_ object: FlatObject, of pending: PendingModel) {
    let schema = document[pending.schema]
    for part in unsupportedParts(of: object) {
      warn(
        "'anyOf' and 'oneOf' of values that are no objects, in a schema of an object, are not "
          + "supported and left out",
        at: document[part.schema]
      )
    }
    let described = Set(propertyNames(of: object, root: pending.schema))
    for part in object.parts where object.additionalProperties == .unspecified {
      let names = document[part.schema].required.filter { !described.contains($0) }
      guard !names.isEmpty else { continue }
      warn(
        "required, but described nowhere, and left out of the model: "
          + names.map { "'\($0)'" }.joined(separator: ", "),
        at: document[part.schema]
      )
    }
    let isFlattened = !flattenedParts(of: object, root: pending.schema).isEmpty
    if isFlattened, object.additionalProperties.hasSchema {
      warn(
        "additional properties beside 'anyOf' or 'oneOf' are not supported and left out of the model",
        at: schema
      )
    }
    if let discriminator = schema.discriminator, !isFlattened {
      report(
        .warning(
          "a discriminator without 'anyOf' or 'oneOf' is not supported; values have the properties "
            + "of this schema and no more",
          at: discriminator.mark
        )
      )
    }
  }

  /// A component that another includes by `allOf` is reached as much as one that a property names,
  /// and has a model too.
  private mutating func lowerIncludedComponents(of object: FlatObject, in pending: PendingModel) {
    for part in object.parts where part.schema != pending.schema {
      guard let name = document[part.schema].componentName else { continue }
      includedTypes[pending.name, default: []].append(type(of: part.schema, at: .named(name)))
    }
  }

  private mutating func property(
    _ member: FlatObject.Member,
    name: Identifier,
    isRequired required: Set<String>,
    of owner: PendingModel
  ) -> Property {
    let property = member.property
    let type = self.type(
      of: property.schema,
      at: .property(property.name, of: holder(of: member.owner, in: owner))
    )
    return Property(
      name: name,
      key: StringLiteral(property.name),
      type: type,
      presence: presence(
        of: property.schema,
        isRequired: required.contains(property.name),
        in: owner.schema
      ),
      isReadOnly: isReadOnly(property.schema),
      isDeprecated: isDeprecated(property.schema),
      isIndirect: false,
      documentation: documentation(of: property.schema),
      defaultValue: initialValue(of: property.schema, type: type, in: owner.schema)
    )
  }

  /// What may stand for a property. A property that is required and read-only is required in
  /// responses only, one that is write-only in requests only (OpenAPI Specification 3.0.3, section
  /// 4.7.24.2).
  private func presence(
    of id: SchemaID,
    isRequired: Bool,
    in owner: SchemaID
  ) -> Property.Presence {
    let isReadOnly = isReadOnly(id)
    // Absent and null differ for who receives them in a request only.
    let isSent = requestUse.sends(owner) && !isReadOnly
    let isLeftOut =
      isReadOnly && requestUse.sends(owner) || isWriteOnly(id) && requestUse.receives(owner)
    return switch (isRequired && !isLeftOut, isNullable(id)) {
    case (true, true): .requiredNullable
    case (true, false): .required
    case (false, true): isSent ? .nullable : .optional
    case (false, false): .optional
    }
  }

  /// The value that a property of a new object has: the only one that it can have, or the default,
  /// where a request carries the object and leaves nothing as it is.
  private mutating func initialValue(
    of id: SchemaID,
    type: TypeReference,
    in owner: SchemaID
  ) -> DefaultValue? {
    if let constant = constant(of: id), let value = literal(constant, as: type) { return value }
    let isSent = requestUse.sends(owner) && !isReadOnly(id)
    guard isSent, !requestUse.patches(owner) else { return nil }
    let schema = wrappers(from: id).first { document[$0].defaultValue != nil }
    return schema.flatMap { defaultValue(of: document[$0], type: type) }
  }

  /// The model in which the type of a property is nested: that of the component which describes the
  /// property, so that the type's name does not depend on who includes the component.
  func holder(of id: SchemaID, in owner: PendingModel) -> TypeName {
    guard let name = componentNames[id], types[id] == .model(name) else { return owner.name }
    return name
  }
}
