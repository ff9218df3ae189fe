import ClientIR
import OpenAPI
import YAML

/// An object schema with everything that `allOf` brings to it. It is a class so that whoever asks for
/// it shares it.
final class FlatObject: Sendable {
  /// A property, and the schema that has a name and describes it: the object itself, or one that it
  /// includes.
  struct Member {
    let property: OpenAPI.Property
    let owner: SchemaID
  }

  /// A schema that is a part of an object, and the schema with a name in which it stands.
  struct Part {
    let schema: SchemaID
    let owner: SchemaID
    /// Whether an object may do without: it is the one alternative to null.
    let isOptional: Bool
  }

  /// The schema itself.
  let schema: SchemaID
  /// The schema and all that it includes, in the order in which they count.
  let parts: [Part]
  /// The parts of which each has several alternatives.
  let alternativeParts: [Part]
  /// A schema that includes itself, where there is one.
  let cycle: SchemaID?
  /// The properties, in the order of the document.
  let members: [Member]
  /// The names of properties that must be there.
  let required: Set<ExactText>
  /// What else may stand in the object.
  let additionalProperties: Schema.AdditionalProperties
  /// The schema with a name that describes the additional properties.
  let additionalOwner: SchemaID
  /// Whether any part says that a value is an object.
  let isObject: Bool

  /// The names of the properties that must be there, in the order of the document.
  var requiredProperties: [String] {
    members.map(\.property.name).filter { required.contains(ExactText($0)) }
  }

  /// Merges a schema and all that it includes, in the order of the document. A property that is
  /// described twice has the description that comes last, unless that one says nothing of a type.
  init(_ id: SchemaID, in document: Document) {
    schema = id
    (parts, cycle) = Self.parts(of: id, in: document)
    // A single alternative is a part like any other.
    alternativeParts = parts.filter { document.listedAlternatives(of: $0.schema).count > 1 }
    var members: [Member] = []
    var required: Set<ExactText> = []
    var additional = (properties: Schema.AdditionalProperties.unspecified, owner: id)
    var saysObject = false
    var indices: [ExactText: Int] = [:]
    for part in parts {
      let schema = document[part.schema]
      for property in schema.properties {
        let member = Member(property: property, owner: part.owner)
        let name = ExactText(property.name)
        if let index = indices[name] {
          let said = document[property.schema]
          if said.properties.isEmpty, said.allOf == [members[index].property.schema] {
            // Its type is that of the description before, nested where that one nests it.
            members[index] = Member(property: property, owner: members[index].owner)
          } else if !said.properties.isEmpty || !said.types.isEmpty
            || !document.isRefinement(property.schema)
          {
            members[index] = member
          }
        } else {
          indices[name] = members.count
          members.append(member)
        }
      }
      if !part.isOptional { required.formUnion(schema.required.map { ExactText($0) }) }
      if additional.properties.givesWay(to: schema.additionalProperties) {
        additional = (schema.additionalProperties, part.owner)
      }
      if schema.types == [.object] { saysObject = true }
    }
    self.members = members
    self.required = required
    additionalProperties = additional.properties
    additionalOwner = additional.owner
    isObject = saysObject || !members.isEmpty || additional.properties != .unspecified
  }

  /// What a schema includes comes before the schema. No recursion: a chain of `allOf` may be as long
  /// as the document, or closed.
  static func parts(
    of root: SchemaID,
    in document: Document
  ) -> (parts: [Part], cycle: SchemaID?) {
    var parts: [Part] = []
    var cycle: SchemaID?
    var visited: Set<SchemaID> = [root]
    let first = Part(schema: root, owner: root, isOptional: false)
    var open = [(part: first, included: document.included(in: root))]
    open[0].included.reverse()
    var isOpen: Set<SchemaID> = [root]
    while let part = open.last?.part {
      guard let next = open[open.count - 1].included.popLast() else {
        parts.append(part)
        isOpen.remove(part.schema)
        open.removeLast()
        continue
      }
      if isOpen.contains(next), cycle == nil { cycle = next }
      guard visited.insert(next).inserted else { continue }
      let owner = document[next].componentName == nil ? part.owner : next
      let isOptional =
        part.isOptional
        || part.schema != root && document.isAlternativeToNull(next, in: part.schema)
      let nextPart = Part(schema: next, owner: owner, isOptional: isOptional)
      open.append((nextPart, document.included(in: next).reversed()))
      isOpen.insert(next)
    }
    return (parts, cycle)
  }
}

extension Document {
  /// The schemas that a value must meet besides: those of `allOf`, and an alternative that has no
  /// other beside it.
  fileprivate func included(in id: SchemaID) -> [SchemaID] {
    let schema = self[id]
    let alternatives = listedAlternatives(of: id)
    return schema.allOf + (alternatives.count == 1 ? alternatives : [])
  }

  /// Whether null is listed beside a schema in `anyOf` or `oneOf`.
  fileprivate func isAlternativeToNull(_ id: SchemaID, in parent: SchemaID) -> Bool {
    let listed = self[parent].anyOf + self[parent].oneOf
    return listed.contains(id) && listsNull(parent)
  }

  /// Whether null is one of the alternatives that a schema lists.
  func listsNull(_ id: SchemaID) -> Bool {
    (self[id].anyOf + self[id].oneOf).contains { self[$0].isOnlyNull }
  }

  /// The schemas of which a value meets one, null and repetitions left out.
  func listedAlternatives(of id: SchemaID) -> [SchemaID] {
    let listed = self[id].anyOf + self[id].oneOf
    var found: [SchemaID] = []
    var known: Set<SchemaID> = []
    for alternative in listed
    where !self[alternative].isOnlyNull && known.insert(alternative).inserted {
      found.append(alternative)
    }
    return found
  }
}

extension Schema.AdditionalProperties {
  /// Whether what a later part says counts instead. `false` forbids what its own part does not name;
  /// what another part allows besides still stands.
  fileprivate func givesWay(to other: Self) -> Bool {
    switch (self, other) {
    case (_, .unspecified), (.schema, .allowed), (.allowed(true), .allowed(false)): false
    case (.unspecified, _), (.allowed, _), (.schema, .schema): true
    }
  }

  /// Whether the values have a schema.
  var hasSchema: Bool { if case .schema = self { true } else { false } }
}
