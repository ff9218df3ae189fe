import OpenAPI
import YAML

// `anyOf` and `oneOf`: alone, where a value is one of several; or beside `properties`, where the value
// of one type stands in the same object as the properties of another.
extension SchemaCatalog {
  /// How deep unions in unions are looked into: nobody writes them deeper.
  private static let maximumUnionDepth = 16

  /// Whether the values of a schema are those of its alternatives and nothing besides.
  func isUnion(_ id: SchemaID) -> Bool {
    let alternatives = alternatives(of: id)
    guard !alternatives.isEmpty else { return false }
    let schema = document[id]
    if schema.properties.isEmpty, !schema.additionalProperties.hasSchema,
      schema.allOf.allSatisfy({ document[$0].isBare })
    {
      return true
    }
    return includesItself(id) || !object(of: id).isObject && !alternatives.allSatisfy(isObject)
  }

  /// Whether a schema stands in the `allOf` of one of its own alternatives, which is how a document
  /// writes a base type: each alternative has all that the schema says, and more.
  func includesItself(_ id: SchemaID) -> Bool {
    alternatives(of: id).contains { alternative in
      object(of: alternative).parts.contains { $0.schema == id }
    }
  }

  /// The parts of an object whose alternatives cannot stand in an object.
  func unsupportedParts(of object: FlatObject) -> [FlatObject.Part] {
    alternativeParts(of: object).filter { !alternatives(of: $0.schema).allSatisfy(isObject) }
  }

  func alternativeParts(of object: FlatObject) -> [FlatObject.Part] {
    guard !object.alternativeParts.isEmpty else { return [] }
    let names = Set(object.members.map { ExactText($0.property.name) })
    return object.alternativeParts.filter { part in
      let alternatives = alternatives(of: part.schema)
      return alternatives.count > 1 && !includesItself(part.schema)
        && !alternatives.allSatisfy { addsNothing($0, to: names) }
    }
  }

  /// Whether an alternative only says more of properties that the object has anyway.
  private func addsNothing(_ id: SchemaID, to names: Set<ExactText>) -> Bool {
    guard document[id].componentName == nil else { return false }
    let object = object(of: id)
    return (object.isObject || document[id].isBare) && !object.additionalProperties.hasSchema
      && object.members.allSatisfy { names.contains(ExactText($0.property.name)) }
      && object.parts.allSatisfy { alternatives(of: $0.schema).isEmpty }
  }

  func hasOnlyObjects(_ id: SchemaID) -> Bool {
    var visited: Set<SchemaID> = []
    var pending = [(id: id, depth: 0)]
    while let (id, depth) = pending.popLast() {
      guard visited.insert(id).inserted else { continue }
      let last = wrappers(from: id).last ?? id
      if object(of: last).isObject { continue }
      let alternatives = alternatives(of: last)
      guard !alternatives.isEmpty, depth < Self.maximumUnionDepth else { return false }
      pending += alternatives.map { ($0, depth + 1) }
    }
    return true
  }

  /// A schema, what it wraps, and what it may be where it is a union, and so on.
  func leaves(of id: SchemaID) -> [SchemaID] {
    var found: [SchemaID] = []
    var visited: Set<SchemaID> = []
    var pending = [(id: id, depth: 0)]
    while let (id, depth) = pending.popLast() {
      guard visited.insert(id).inserted, depth <= Self.maximumUnionDepth else { continue }
      found.append(id)
      if let inner = wrapped(by: id) {
        pending.append((inner, depth + 1))
      } else if document[id].properties.isEmpty, document[id].allOf.isEmpty {
        pending += alternatives(of: id).reversed().map { ($0, depth + 1) }
      }
    }
    return found
  }
}
