import ClientIR
import OpenAPI
import YAML

/// The names of what an object holds, each with what it is the name of.
struct MemberNames {
  /// The properties, in their order.
  let properties: [(member: FlatObject.Member, name: Identifier)]
  /// The properties whose own properties stand in the object.
  let flattened: [(part: FlatObject.Part, name: Identifier)]
  /// The name of the property for what the document does not name.
  let additional: Identifier

  /// The names alone.
  var all: [Identifier] { properties.map(\.name) + [additional] + flattened.map(\.name) }
}

extension SchemaCatalog {
  /// The names of what an object holds.
  func memberNames(of object: FlatObject) -> MemberNames {
    var scope = NameScope.properties
    let written = writtenByVariants(of: object)
    let members = object.members.filter { !written.contains(ExactText($0.property.name)) }
    let names = scope.take(
      each: members.map {
        .init(member: $0.property.name, given: given.property($0, in: object.schema))
      },
      suffix: "Value"
    )
    let properties = zip(members, names).map { (member: $0, name: $1) }
    let flattened = flattenedParts(of: object).map { ($0, scope.take("variant", suffix: "Value")) }
    return MemberNames(
      properties: properties,
      flattened: flattened,
      additional: scope.take("additionalProperties", suffix: "Value")
    )
  }

  /// The names of the properties that say which of several schemas a part of an object has: the part
  /// writes them.
  private func writtenByVariants(of object: FlatObject) -> Set<ExactText> {
    var names: Set<ExactText> = []
    for part in flattenedParts(of: object) {
      guard let property = document[part.schema].discriminator?.propertyName else { continue }
      let alternatives = alternatives(of: part.schema)
      let tags = tags(of: alternatives, in: document[part.schema]) { _ in }
      if tags != nil, alternatives.allSatisfy({ hasTextTag($0, in: property) }) {
        names.insert(ExactText(property))
      }
    }
    return names
  }

  /// The names of the properties that hold the items of a list whose first items have schemas of their
  /// own, and the name of the one for the rest.
  func itemNames(of id: SchemaID) -> (items: [Identifier], rest: Identifier) {
    var scope = NameScope.properties
    let items = document[id].prefixItems.enumerated().map { index, item in
      scope.take(document[item].usableTitle ?? "item\(index + 1)", suffix: "Value")
    }
    return (items, scope.take(items.isEmpty ? "items" : "rest", suffix: "Value"))
  }
}
