import ClientIR
import Diagnostics
import OpenAPI
import YAML

extension TypeLowering {
  mutating func draft(of object: FlatObject, _ plan: ModelPlan) -> ObjectDraft {
    let included = includedTypes(of: object)
    reportGaps(of: object)
    let names = schemas.memberNames(of: object)
    var properties: [Sourced<Property>] = []
    for (member, name) in names.properties {
      properties.append(
        Sourced(
          part: property(member, name: name, isRequired: object.required, of: plan),
          schema: member.property.schema
        )
      )
    }
    var flattened: [Sourced<ObjectModel.FlattenedValue>] = []
    for (part, name) in names.flattened {
      let type = flattenedType(of: part, in: plan)
      let isOptional =
        part.isOptional || part.schema != object.schema && document.listsNull(part.schema)
      let value = ObjectModel.FlattenedValue(name: name, type: isOptional ? type.orNil : type)
      flattened.append(Sourced(part: value, schema: part.schema))
    }
    let additional = flattened.isEmpty ? additionalType(of: object, in: plan) : nil
    return ObjectDraft(
      schema: plan.schema,
      name: plan.name,
      documentation: DocComment(document[plan.schema].description),
      properties: properties,
      additionalProperties: additional.map { .init(name: names.additional, type: $0) },
      flattened: flattened,
      included: included
    )
  }

  /// The type of what may stand in an object beside the named properties, where the document speaks
  /// of it.
  private mutating func additionalType(
    of object: FlatObject,
    in owner: ModelPlan
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
  private mutating func reportGaps(of object: FlatObject) {
    let schema = document[object.schema]
    for part in schemas.unsupportedParts(of: object) {
      report(
        .schemaNotSupported,
        "'anyOf' and 'oneOf' of values that are no objects, in a schema of an object, are not "
          + "supported and left out",
        at: part.schema
      )
    }
    let described = Set(schemas.propertyNames(of: object).map { ExactText($0) })
    for part in object.parts where object.additionalProperties == .unspecified {
      let names = document[part.schema].required.filter { !described.contains(ExactText($0)) }
      guard !names.isEmpty else { continue }
      report(
        .undescribedProperty,
        "required, but described nowhere, and left out of the model: "
          + names.map { "'\($0)'" }.joined(separator: ", "),
        at: part.schema
      )
    }
    let isFlattened = !schemas.flattenedParts(of: object).isEmpty
    if isFlattened, object.additionalProperties.hasSchema {
      report(
        .schemaNotSupported,
        "additional properties beside 'anyOf' or 'oneOf' are not supported and left out of the model",
        at: object.schema
      )
    }
    if let discriminator = schema.discriminator, !isFlattened,
      schemas.hierarchy(of: object.schema) == nil
    {
      log.report(
        Diagnostic(
          .schemaNotSupported,
          "a discriminator without 'anyOf' or 'oneOf' is not supported; values have the properties "
            + "of this schema and no more",
          at: discriminator.mark
        )
      )
    }
  }

  /// A component that another includes by `allOf` is reached as much as one that a property names,
  /// and has a model too.
  private mutating func includedTypes(of object: FlatObject) -> [TypeReference] {
    var types: [TypeReference] = []
    for part in object.parts where part.schema != object.schema {
      guard let name = document[part.schema].componentName else { continue }
      types.append(type(of: part.schema, at: .named(name)))
    }
    return types
  }

  private mutating func property(
    _ member: FlatObject.Member,
    name: Identifier,
    isRequired required: Set<ExactText>,
    of owner: ModelPlan
  ) -> Property {
    let property = member.property
    let type = self.type(
      of: property.schema,
      at: .property(
        schemas.given.property(member, in: owner.schema)?.name ?? property.name,
        of: holder(of: member.owner, in: owner)
      )
    )
    let presence = presence(
      of: property.schema,
      isRequired: required.contains(ExactText(property.name)),
      in: owner.schema
    )
    let value = documentDefault(of: property.schema, type: type, in: owner.schema)
    let onlyValue = constant(of: property.schema, type: type)
    let tag = writtenTag(of: property, type: type, in: owner.schema)
    // A reader of a union knows a value by its tag, whether the document insists on that or not.
    let isWritten = !presence.mayBeAbsent || schemas.isTag(property.name, of: owner.schema)
    return Property(
      name: name,
      key: StringLiteral(property.name),
      type: type,
      presence: presence,
      isReadOnly: schemas.isReadOnly(property.schema),
      isDeprecated: schemas.isDeprecated(property.schema),
      isIndirect: false,
      mayBeText: schemas.holdsNumbersAsText(property.schema),
      documentation: schemas.documentation(of: property.schema),
      defaultValue: isWritten ? tag ?? onlyValue ?? (presence.mayBeAbsent ? nil : value) : nil,
      serverDefault: presence.mayBeAbsent && !isWritten ? value : nil
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
    let isReadOnly = schemas.isReadOnly(id)
    // Of what can only be null, whether it is there is all that there is to know.
    if !isRequired, schemas.isOnlyNull(id) { return .nullable }
    // Absent and null differ for who receives them in a request only.
    let isSent = schemas.use.sends(owner) && !isReadOnly
    let isLeftOut =
      isReadOnly && schemas.use.sends(owner)
      || schemas.isWriteOnly(id) && schemas.use.receives(owner)
    return switch (isRequired && !isLeftOut, schemas.isNullable(id)) {
    case (true, true): .requiredNullable
    case (true, false): .required
    case (false, true): isSent ? .nullable : .optional
    case (false, false): .optional
    }
  }

  /// The value of a property that says which of several schemas an object has, if there is only one.
  private func writtenTag(
    of property: OpenAPI.Property,
    type: TypeReference,
    in owner: SchemaID
  ) -> DefaultValue? {
    guard let tag = schemas.writtenTags.tag(of: owner, in: property.name) else { return nil }
    switch type {
    case .builtIn(.string): return .string(StringLiteral(tag))
    case .model(let name): return openEnum(named: name)?.value(of: tag).map { .enumValue($0) }
    case .builtIn, .array, .dictionary, .optional: return nil
    }
  }

  /// The default of a property, where a request carries the object and leaves nothing as it is.
  private mutating func documentDefault(
    of id: SchemaID,
    type: TypeReference,
    in owner: SchemaID
  ) -> DefaultValue? {
    let isSent = schemas.use.sends(owner) && !schemas.isReadOnly(id)
    guard isSent, !schemas.use.patches(owner) else { return nil }
    let schema = schemas.wrappers(from: id).first { document[$0].defaultValue != nil }
    return schema.flatMap { defaultValue(of: document[$0], type: type) }
  }
}
