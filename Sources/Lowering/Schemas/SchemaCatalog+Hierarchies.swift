import ClientIR
import OpenAPI
import YAML

/// What a schema's values are that others extend: values of one of them, or of the schema itself.
struct Hierarchy {
  /// A schema whose values are among them, and the values of the property that stand for it, the one
  /// that is written first.
  typealias Member = (schema: SchemaID, tags: [String])

  /// The name of the property that says which schema a value has.
  let property: String
  /// The subtypes, and the schema itself if a value stands for it. What extends one that is a hierarchy
  /// itself is among the members of that one.
  let members: [Member]
  /// The members that are hierarchies themselves.
  let inner: Set<SchemaID>
}

extension SchemaCatalog {
  func newHierarchy(of base: SchemaID) -> Hierarchy? {
    guard let discriminator = document[base].discriminator,
      let subtypes = hierarchies.subtypes[base]?.filter({ object(of: $0).isObject }),
      let property = self.property(of: discriminator, in: [base] + subtypes)
    else { return nil }
    var tags = TagList()
    // What a schema that this one extends says of it counts as much.
    for id in [base] + hierarchies.bases[base, default: []] {
      guard let other = document[id].discriminator,
        other.propertyName.isExactly(discriminator.propertyName)
      else {
        continue
      }
      for (value, schema) in other.mapping
      where id == base || schema == base
        || subtypes.contains(schema)
      {
        tags.add(value, for: schema)
      }
    }
    let listed = listedTags(of: base, by: property)
    for id in subtypes {
      if let inner = document[id].discriminator,
        inner.propertyName.isExactly(discriminator.propertyName)
      {
        for (value, schema) in inner.mapping { tags.add(value, for: schema) }
      }
      let own = listedTags(of: id, by: property)
      // What the base lists, its subtypes list too, unless they say otherwise.
      if own != listed { for value in own { tags.add(value, for: id) } }
    }
    for value in listed {
      let named = subtypes.first { tags[$0].isEmpty && document[$0].isCalled(value) }
      if let named { tags.add(value, for: named) }
    }
    for id in subtypes {
      if let name = document[id].componentName { tags.add(name, for: id) }
    }
    for value in listed { tags.add(value, for: base) }
    // A mapping is taken for all there is.
    if listed.isEmpty, discriminator.mapping.isEmpty, let name = document[base].componentName,
      tags[base].isEmpty
    {
      tags.add(name, for: base)
    }
    let mapped = Set(discriminator.mapping.map(\.schema))
    let inner = hierarchies.innerBases[base, default: []].filter { hierarchy(of: $0) != nil }
    let innerMembers = inner.flatMap { id in
      let listed = listedTags(of: id, by: property)
      return hierarchies.subtypes[id, default: []].filter {
        !mapped.contains($0) && listedTags(of: $0, by: property) == listed
      }
    }
    let hidden = Set(innerMembers)
    let members = (subtypes + [base]).map { (schema: $0, tags: tags[$0]) }
      .filter { !$0.tags.isEmpty && !hidden.contains($0.schema) }
    return members.contains { $0.schema != base }
      ? Hierarchy(property: property, members: members, inner: Set(inner).subtracting(hidden))
      : nil
  }

  /// The members of a hierarchy with those of each that is one itself, however deep.
  func structures(of hierarchy: Hierarchy) -> [SchemaID] {
    hierarchy.members.flatMap { member in
      guard hierarchy.inner.contains(member.schema), let inner = self.hierarchy(of: member.schema)
      else { return [member.schema] }
      return structures(of: inner)
    }
  }
}

extension SchemaCatalog {
  /// The property that a discriminator means: the one of its name, or one of another spelling where no
  /// schema has that; nil if there is none, so that nothing tells the schemas apart.
  private func property(of discriminator: Discriminator, in ids: [SchemaID]) -> String? {
    let names = ids.lazy.flatMap { self.object(of: $0).members.map(\.property.name) }
    let wanted = discriminator.propertyName
    if names.contains(where: { $0.isExactly(wanted) }) { return wanted }
    let words = Words(wanted).lowerCamelCase
    return names.first { Words($0).lowerCamelCase == words }
  }
}

/// Values of a property, each of which stands for one schema only.
private struct TagList {
  private var values: [SchemaID: [String]] = [:]
  private var taken: Set<ExactText> = []

  subscript(id: SchemaID) -> [String] { values[id, default: []] }

  mutating func add(_ value: String, for id: SchemaID) {
    if taken.insert(ExactText(value)).inserted { values[id, default: []].append(value) }
  }
}

extension Schema {
  /// Whether the name of the schema has the words of a text.
  fileprivate func isCalled(_ text: String) -> Bool {
    componentName.map { Words($0).lowerCamelCase == Words(text).lowerCamelCase } ?? false
  }
}
