import OpenAPI
import YAML

extension Lowering {
  /// Where a schema without a name of its own stands, which gives it one.
  enum Place {
    /// In a property of a type.
    case property(String, of: TypeName)
    /// Somewhere else; the name is complete.
    case named(String)
  }

  /// The type for a schema's values, null aside.
  mutating func type(of id: SchemaID, at place: Place) -> TypeReference {
    if let type = types[id] { return type }
    let type = newType(of: id, at: place)
    types[id] = type
    return type
  }

  private mutating func newType(of id: SchemaID, at place: Place) -> TypeReference {
    let schema = document[id]
    if let values = schema.enumeration, let raw = rawType(of: values, in: schema) {
      return values.isEmpty ? raw : model(.openEnum, for: id, at: place)
    }
    let variants = schema.anyOf + schema.oneOf
    if !variants.isEmpty {
      let values = variants.filter { !document[$0].isOnlyNull }
      return values.count == 1
        ? type(of: values[0], at: place) : model(.union, for: id, at: place)
    }
    if !schema.allOf.isEmpty || schema.types == [.object] || !schema.properties.isEmpty {
      return objectType(of: id, at: place)
    }
    guard schema.types.count == 1 else {
      return .word(.jsonValue)
    }
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

  private mutating func objectType(of id: SchemaID, at place: Place) -> TypeReference {
    let schema = document[id]
    // `allOf` around a single reference is how OpenAPI 3.0 puts a description beside a reference.
    if schema.allOf.count == 1, schema.properties.isEmpty, schema.componentName == nil {
      return type(of: schema.allOf[0], at: place)
    }
    let object = FlatObject(id, in: document)
    if !object.properties.isEmpty {
      if case .schema = object.additionalProperties {
        warn(
          "the properties that '\(schema.componentName ?? "this schema")' allows beside the named "
            + "ones are left out of the model", at: schema)
      }
      return model(.object, for: id, at: place)
    }
    if case .schema(let values) = object.additionalProperties {
      return .dictionary(type(of: values, at: place.item))
    }
    return .word(.jsonObject)
  }

  private mutating func model(
    _ kind: PendingModel.Kind, for id: SchemaID, at place: Place
  ) -> TypeReference {
    let name = componentNames[id] ?? newName(at: place)
    pendingModels.append(PendingModel(schema: id, name: name, kind: kind))
    return .model(name)
  }

  private mutating func newName(at place: Place) -> TypeName {
    switch place {
    case .named(let name):
      return TypeName(typeScope.take(Words(name).upperCamelCase, suffix: "Model"))
    case .property(let property, let owner):
      let proposal = Words(property).upperCamelCase
      return TypeName(takeNestedName(proposal, in: owner), in: owner)
    }
  }

  /// A nested type hides whatever has its name within the type that holds it, so it must differ
  /// from every name that the generated code of that type might use.
  private mutating func takeNestedName(_ proposal: String, in owner: TypeName) -> Identifier {
    var scope = NameScope.types(module: options.module)
    for word in Vocabulary.Word.allCases { _ = scope.take(word.rawValue) }
    for name in componentNames.values { _ = scope.take(name.name.name) }
    for model in pendingModels where model.name.parent == owner {
      _ = scope.take(model.name.name.name)
    }
    for model in models where model.name.parent == owner { _ = scope.take(model.name.name.name) }
    return scope.take(proposal, suffix: "Value")
  }

  private func rawType(of values: [Node], in schema: Schema) -> TypeReference? {
    let scalars = values.compactMap(\.scalarValue)
    guard scalars.count == values.count else { return nil }
    if schema.types == [.string] || schema.types.isEmpty && scalars.allSatisfy(\.isString) {
      return .word(.string)
    }
    if schema.types == [.integer] || schema.types.isEmpty && scalars.allSatisfy(\.isInteger) {
      return .word(schema.integerType)
    }
    return nil
  }

  mutating func warn(_ message: String, at schema: Schema) {
    diagnostics.append(.warning(message, at: schema.mark))
  }
}

extension Lowering.Place {
  /// The place of an array's items or a dictionary's values.
  fileprivate var item: Lowering.Place {
    switch self {
    case .property(let name, let owner): .property(name + "_item", of: owner)
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
}
