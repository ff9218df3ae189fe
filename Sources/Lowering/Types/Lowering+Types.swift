import ClientIR
import Diagnostics
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
      return .builtIn(.jsonValue)
    }
    guard unfinishedTypes.count < Self.maximumDepth else {
      warn(
        "schemas nested more than \(Self.maximumDepth) deep with no object between are not "
          + "supported; this one is read as any JSON",
        at: document[id]
      )
      return .builtIn(.jsonValue)
    }
    unfinishedTypes.insert(id)
    let type = newType(of: id, at: home(of: id) ?? place)
    unfinishedTypes.remove(id)
    types[id] = type
    return type
  }

  /// What stands in a component is named for it, whoever uses the component first.
  private func home(of id: SchemaID) -> Place? {
    if let name = componentNames[id] { return .component(name) }
    guard let owner = document[id].ownerName else { return nil }
    // A parameter or a response may be called as a schema is.
    let isTaken = typeScope.isTaken(Words(owner).upperCamelCase)
    return .named(isTaken ? "\(owner)_value" : owner)
  }

  /// The type for a schema's values where null is one of them: an item of a list, a value of a map.
  mutating func itemType(of id: SchemaID, at place: Place) -> TypeReference {
    let type = type(of: id, at: place)
    // Any JSON holds null as it is.
    return isNullable(id) && type != .builtIn(.jsonValue) ? .optional(type) : type
  }

  private mutating func newType(of id: SchemaID, at place: Place) -> TypeReference {
    let schema = document[id]
    if let word = constantWord(of: id) { return .builtIn(word) }
    if enumType(of: id) != nil { return model(.openEnum, for: id, at: place) }
    checkValues(of: id)
    // `allOf` around a single reference is how OpenAPI 3.0 puts a description beside a reference. A
    // component that includes an object is an object of its own.
    if let inner = wrapped(by: id), schema.componentName == nil || !isPlainObject(inner) {
      return type(of: inner, at: place)
    }
    let alternatives = alternatives(of: id)
    let object = FlatObject(id, in: document)
    if let circle = object.circle {
      warn("'allOf' leads back to this schema, which adds nothing to it", at: document[circle])
    }
    if !alternatives.isEmpty, isUnion(id, object) {
      return unionType(of: id, alternatives, at: place)
    }
    if object.isObject || !flattenedParts(of: object, root: id).isEmpty {
      return objectType(object, for: id, at: place)
    }
    if !schema.allOf.isEmpty { return joinedType(of: id, at: place) }
    return plainType(of: id, at: place)
  }

  private mutating func plainType(of id: SchemaID, at place: Place) -> TypeReference {
    if let word = scalarWord(of: id) { return .builtIn(word) }
    let schema = document[id]
    if schema.types == [.object] { return .builtIn(.jsonObject) }
    guard schema.isArray else { return .builtIn(.jsonValue) }
    if let item = commonItem(of: schema) {
      return .array(itemType(of: item, at: place.item))
    }
    guard schema.prefixItems.isEmpty else { return model(.tuple, for: id, at: place) }
    return .array(schema.items.map { itemType(of: $0, at: place.item) } ?? .builtIn(.jsonValue))
  }

  private mutating func unionType(
    of id: SchemaID,
    _ alternatives: [SchemaID],
    at place: Place
  ) -> TypeReference {
    guard alternatives.count > 1 else { return type(of: alternatives[0], at: place) }
    if document[id].allOf.contains(where: { !document[$0].isBare }), !includesItself(id) {
      warn(
        "what stands beside 'anyOf' or 'oneOf' of values that are no objects is not supported and "
          + "left out",
        at: document[id]
      )
    }
    if let word = commonWord(of: alternatives) { return .builtIn(word) }
    return model(.union, for: id, at: place)
  }

  /// The type of values that are no objects and meet all schemas of an `allOf`.
  private mutating func joinedType(of id: SchemaID, at place: Place) -> TypeReference {
    let schema = document[id]
    var joined: [TypeReference] = []
    for part in schema.allOf where document[part].saysType {
      let type = self.type(of: part, at: place)
      if !joined.contains(type) { joined.append(type) }
    }
    // Text that is one of several values is not just text.
    let exact = joined.filter { !$0.isPlain }
    if exact.count == 1, joined.allSatisfy({ shape(of: $0).isSame(as: shape(of: exact[0])) }) {
      return exact[0]
    }
    guard joined.count > 1 else { return joined.first ?? plainType(of: id, at: place) }
    warn("'allOf' with values of several types is not supported; any JSON is read", at: schema)
    return .builtIn(.jsonValue)
  }

  private mutating func objectType(
    _ object: FlatObject,
    for id: SchemaID,
    at place: Place
  ) -> TypeReference {
    if !object.members.isEmpty || !flattenedParts(of: object, root: id).isEmpty {
      return model(.object, for: id, at: place)
    }
    if case .schema(let values) = object.additionalProperties {
      return .dictionary(itemType(of: values, at: place.item))
    }
    return .builtIn(.jsonObject)
  }

  /// Whether a schema is an object with properties of its own, and not just alternatives.
  private func isPlainObject(_ id: SchemaID) -> Bool {
    guard let last = wrappers(from: id).last else { return false }
    let object = FlatObject(last, in: document)
    return !object.members.isEmpty && !isUnion(last, object)
  }

  mutating func warn(_ message: String, at schema: Schema) {
    report(.warning(message, at: schema.mark))
  }
}

extension Lowering.Place {
  /// The place of an array's items or a dictionary's values.
  var item: Lowering.Place {
    switch self {
    case .property(let name, let owner): .property(name + "_item", of: owner)
    case .component(let name): .named(name.name.name + "_item")
    case .named(let name): .named(name + "_item")
    }
  }
}

extension Schema {
  /// Whether values are lists, by the type or by what is said of items where there is no type.
  var isArray: Bool {
    types == [.array] || types.isEmpty && (items != nil || !prefixItems.isEmpty)
  }
}

extension TypeReference {
  /// Whether the type says no more of a value than that it is text or a number.
  fileprivate var isPlain: Bool {
    switch self {
    case .builtIn(.string), .builtIn(.int), .builtIn(.double): true
    default: false
    }
  }
}
