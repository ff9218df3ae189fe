import ClientIR
import OpenAPI

// `anyOf` and `oneOf` beside `properties`: the value of one type stands in the same object as the
// properties of another.
extension Lowering {
  /// Whether the values of a schema are those of its alternatives and nothing besides.
  func isUnion(_ id: SchemaID, _ object: FlatObject) -> Bool {
    let alternatives = alternatives(of: id)
    guard !alternatives.isEmpty else { return false }
    let schema = document[id]
    if schema.properties.isEmpty, !schema.additionalProperties.hasSchema,
      schema.allOf.allSatisfy({ document[$0].isBare })
    {
      return true
    }
    return includesItself(id) || !object.isObject && !alternatives.allSatisfy(isObject)
  }

  /// Whether a schema stands in the `allOf` of one of its own alternatives, which is how a document
  /// writes a base type: each alternative has all that the schema says, and more.
  func includesItself(_ id: SchemaID) -> Bool {
    alternatives(of: id).contains { alternative in
      FlatObject(alternative, in: document).parts.contains { $0.schema == id }
    }
  }

  /// The parts of an object of which each has alternatives, whose properties stand in the object.
  func flattenedParts(of object: FlatObject, root: SchemaID) -> [FlatObject.Part] {
    alternativeParts(of: object).filter { alternatives(of: $0.schema).allSatisfy(isObject) }
  }

  /// The parts of an object whose alternatives cannot stand in an object.
  func unsupportedParts(of object: FlatObject) -> [FlatObject.Part] {
    alternativeParts(of: object).filter { !alternatives(of: $0.schema).allSatisfy(isObject) }
  }

  private func alternativeParts(of object: FlatObject) -> [FlatObject.Part] {
    guard !object.alternativeParts.isEmpty else { return [] }
    let names = Set(object.members.map(\.property.name))
    return object.alternativeParts.filter { part in
      let alternatives = alternatives(of: part.schema)
      return alternatives.count > 1 && !includesItself(part.schema)
        && !alternatives.allSatisfy { addsNothing($0, to: names) }
    }
  }

  /// Whether an alternative only says more of properties that the object has anyway.
  private func addsNothing(_ id: SchemaID, to names: Set<String>) -> Bool {
    guard document[id].componentName == nil else { return false }
    let object = FlatObject(id, in: document)
    return (object.isObject || document[id].isBare) && !object.additionalProperties.hasSchema
      && object.members.allSatisfy { names.contains($0.property.name) }
      && object.parts.allSatisfy { alternatives(of: $0.schema).isEmpty }
  }

  /// How deep unions in unions are looked into: nobody writes them deeper.
  static var maximumUnionDepth: Int { 16 }

  /// Whether every value of a schema is an object.
  func isObject(_ id: SchemaID) -> Bool {
    var visited: Set<SchemaID> = []
    var pending = [(id: id, depth: 0)]
    while let (id, depth) = pending.popLast() {
      guard visited.insert(id).inserted else { continue }
      let last = wrappers(from: id).last ?? id
      if FlatObject(last, in: document).isObject { continue }
      let alternatives = alternatives(of: last)
      guard !alternatives.isEmpty, depth < Self.maximumUnionDepth else { return false }
      pending += alternatives.map { ($0, depth + 1) }
    }
    return true
  }

  /// The type of the alternatives that a part of an object has.
  mutating func flattenedType(of part: FlatObject.Part, in owner: PendingModel) -> TypeReference {
    let place = Place.property("variant", of: holder(of: part.owner, in: owner))
    if part.schema != owner.schema, isUnion(part.schema, FlatObject(part.schema, in: document)) {
      return type(of: part.schema, at: place)
    }
    if let type = alternativeTypes[part.schema] { return type }
    let type = nestedModel(.union, for: part.schema, at: place)
    alternativeTypes[part.schema] = type
    return type
  }
}
