import OpenAPI
import YAML

extension Lowering {
  /// Where a schema without a name of its own stands, which gives it one.
  enum Place {
    /// In a property of a type.
    case property(String, of: TypeName)
    /// In a component that is no more than this schema.
    case component(TypeName)
    /// Somewhere else; the name is complete.
    case named(String)
  }

  /// How many schemas may stand in each other with no model between them. Lists of lists of lists
  /// are worked on recursively, so that their depth must end before the stack does.
  private static let maximumDepth = 100

  /// The type for a schema's values, null aside.
  mutating func type(of id: SchemaID, at place: Place) -> TypeReference {
    if let type = types[id] { return type }
    guard !unfinishedTypes.contains(id) else {
      warn(
        "a schema that stands in itself with no object between is not supported; it is read as any "
          + "JSON",
        at: document[id]
      )
      return .word(.jsonValue)
    }
    guard unfinishedTypes.count < Self.maximumDepth else {
      warn(
        "schemas nested more than \(Self.maximumDepth) deep with no object between are not "
          + "supported; this one is read as any JSON",
        at: document[id]
      )
      return .word(.jsonValue)
    }
    unfinishedTypes.insert(id)
    // What stands in a component is named for it, whoever uses the component first.
    let type = newType(of: id, at: componentNames[id].map(Place.component) ?? place)
    unfinishedTypes.remove(id)
    types[id] = type
    return type
  }

  private mutating func newType(of id: SchemaID, at place: Place) -> TypeReference {
    let schema = document[id]
    if rawType(of: schema) != nil { return model(.openEnum, for: id, at: place) }
    let variants = alternatives(of: schema)
    if !variants.isEmpty {
      if !schema.properties.isEmpty || !schema.allOf.isEmpty {
        warn("what stands beside 'anyOf' or 'oneOf' is not supported and left out", at: schema)
      }
      let values = variants.filter { !document[$0].isOnlyNull }
      guard values.count == 1 else {
        return values.isEmpty ? .word(.jsonValue) : model(.union, for: id, at: place)
      }
      return type(of: values[0], at: place)
    }
    if !schema.allOf.isEmpty { return joinedType(of: id, at: place) }
    if schema.types == [.object] || !schema.properties.isEmpty {
      return objectType(FlatObject(id, in: document), for: id, at: place)
    }
    return plainType(of: schema, at: place)
  }

  private mutating func plainType(of schema: Schema, at place: Place) -> TypeReference {
    guard schema.types.count == 1 else { return .word(.jsonValue) }
    switch schema.types[0] {
    case .array:
      return .array(schema.items.map { type(of: $0, at: place.item) } ?? .word(.jsonValue))
    case .object: return .word(.jsonObject)
    case .boolean: return .word(.bool)
    case .integer: return .word(schema.integerType)
    case .number: return .word(schema.format == "float" ? .float : .double)
    case .string: return .word(schema.format == "date-time" ? .dateTime : .string)
    }
  }

  /// The schemas of which a value meets one; none when all of them only restrict what the schema says
  /// itself, such as `required` does that names one property or another.
  private func alternatives(of schema: Schema) -> [SchemaID] {
    let variants = schema.anyOf + schema.oneOf
    return variants.allSatisfy { document[$0].onlyRestricts(schema) } ? [] : variants
  }

  /// The type of a schema with `allOf`.
  private mutating func joinedType(of id: SchemaID, at place: Place) -> TypeReference {
    let schema = document[id]
    // `allOf` around a single reference is how OpenAPI 3.0 puts a description beside a reference.
    if schema.allOf.count == 1, schema.properties.isEmpty, schema.componentName == nil {
      return type(of: schema.allOf[0], at: place)
    }
    let object = FlatObject(id, in: document)
    guard !object.isObject else {
      for (part, _) in object.parts where !alternatives(of: document[part]).isEmpty {
        warn(
          "'anyOf' and 'oneOf' within 'allOf' are not supported and left out",
          at: document[part]
        )
      }
      return objectType(object, for: id, at: place)
    }
    var joined: [TypeReference] = []
    for part in schema.allOf where document[part].saysType {
      let type = self.type(of: part, at: place)
      if !joined.contains(type) { joined.append(type) }
    }
    guard joined.count > 1 else { return joined.first ?? plainType(of: schema, at: place) }
    warn("'allOf' with values of several types is not supported; any JSON is read", at: schema)
    return .word(.jsonValue)
  }

  private mutating func objectType(
    _ object: FlatObject,
    for id: SchemaID,
    at place: Place
  ) -> TypeReference {
    let schema = document[id]
    if !object.members.isEmpty {
      if case .schema = object.additionalProperties {
        warn(
          "the properties that '\(schema.componentName ?? "this schema")' allows beside the named "
            + "ones are left out of the model",
          at: schema
        )
      }
      return model(.object, for: id, at: place)
    }
    if case .schema(let values) = object.additionalProperties {
      return .dictionary(type(of: values, at: place.item))
    }
    return .word(.jsonObject)
  }

  mutating func warn(_ message: String, at schema: Schema) {
    report(.warning(message, at: schema.mark))
  }
}

extension Lowering.Place {
  /// The place of an array's items or a dictionary's values.
  fileprivate var item: Lowering.Place {
    switch self {
    case .property(let name, let owner): .property(name + "_item", of: owner)
    case .component(let name): .named(name.name.name + "_item")
    case .named(let name): .named(name + "_item")
    }
  }
}

extension Schema {
  fileprivate var integerType: Vocabulary.Word {
    switch format {
    case "int32": .int32
    case "int64": .int64
    default: .int
    }
  }

  /// Whether null is all the schema allows.
  var isOnlyNull: Bool {
    isNullable && types.isEmpty && enumeration?.isEmpty != false && properties.isEmpty
      && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty && componentName == nil
  }

  /// Whether the schema says anything of a value's type.
  fileprivate var saysType: Bool {
    !types.isEmpty || enumeration != nil || !(allOf + anyOf + oneOf).isEmpty
  }

  /// Whether the schema, which stands in another one's `anyOf` or `oneOf`, describes no value of its
  /// own.
  fileprivate func onlyRestricts(_ outer: Schema) -> Bool {
    componentName == nil && !isNullable && (types.isEmpty || types == outer.types)
      && !outer.types.isEmpty && properties.isEmpty && enumeration == nil && items == nil
      && format == outer.format && (allOf + anyOf + oneOf).isEmpty
      && additionalProperties == .unspecified
  }
}
