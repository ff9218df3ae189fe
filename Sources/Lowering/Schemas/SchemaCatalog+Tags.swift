import ClientIR
import Diagnostics
import OpenAPI
import YAML

/// The property whose value says which schema of a union a value meets.
struct UnionTags {
  /// The name of the property.
  let property: String
  /// The values of the property that stand for each schema of the union, in their order.
  var tags: [[String]]
}

extension SchemaCatalog {
  /// How the alternatives of a schema are told apart by a property: as the document's discriminator
  /// says, or as constant properties do.
  ///
  /// - Parameters:
  ///   - alternatives: The alternatives.
  ///   - schema: The schema.
  ///   - report: Takes what is to be said of the discriminator.
  /// - Returns: nil where no property tells all of them apart.
  func tags(
    of alternatives: [SchemaID],
    in schema: Schema,
    report: (Diagnostic) -> Void
  ) -> UnionTags? {
    guard let discriminator = schema.discriminator else { return impliedTags(of: alternatives) }
    return explicitTags(of: alternatives, by: discriminator, report: report)
  }

  /// OpenAPI Specification 3.0.3, section 4.7.25: a mapping lists values, and each schema stands for
  /// its own name besides. Values that a schema lists for the property stand for it too.
  private func explicitTags(
    of alternatives: [SchemaID],
    by discriminator: Discriminator,
    report: (Diagnostic) -> Void
  ) -> UnionTags? {
    let leaves = alternatives.map { self.leaves(of: $0) }
    var found = UnionTags(
      property: discriminator.propertyName,
      tags: Array(repeating: [], count: alternatives.count)
    )
    var taken: Set<ExactText> = []
    for (value, schema) in discriminator.mapping {
      let index =
        alternatives.firstIndex(of: schema) ?? leaves.firstIndex { $0.contains(schema) }
      guard let index else {
        report(
          Diagnostic(
            .strayMapping,
            "the discriminator's value '\(value)' stands for a schema that is none of those listed "
              + "beside it; it is left out",
            at: discriminator.mark
          )
        )
        continue
      }
      if taken.insert(ExactText(value)).inserted { found.tags[index].append(value) }
    }
    for (index, leaves) in leaves.enumerated() {
      let values = leaves.flatMap { implicitTags(of: $0, by: discriminator) }
      for value in values where taken.insert(ExactText(value)).inserted {
        found.tags[index].append(value)
      }
    }
    guard found.tags.contains(where: \.isEmpty) else { return found }
    report(
      Diagnostic(
        .strayMapping,
        "the discriminator has no value for some of the schemas beside it, which are told apart by "
          + "their properties instead",
        at: discriminator.mark
      )
    )
    return nil
  }

  private func implicitTags(of id: SchemaID, by discriminator: Discriminator) -> [String] {
    let schema = document[id]
    var tags = listedTags(of: id, by: discriminator.propertyName)
    if let inner = schema.discriminator, inner.propertyName == discriminator.propertyName {
      tags += inner.mapping.map(\.value)
    }
    if let name = schema.componentName { tags.append(name) }
    return tags
  }

  /// A property that every object among the alternatives requires, and that has another constant value
  /// in each. What is no object is known by its kind.
  private func impliedTags(of alternatives: [SchemaID]) -> UnionTags? {
    let objects = alternatives.filter(isObject)
    guard objects.count > 1, let first = leaves(of: objects[0]).first(where: isPlain),
      alternatives.allSatisfy({ isObject($0) || shape(of: $0).hasKind })
    else { return nil }
    for property in object(of: first).requiredProperties {
      var tags: [SchemaID: [String]] = [:]
      for object in objects {
        guard let values = constantTags(of: object, by: property) else { break }
        tags[object] = values
      }
      let all = tags.values.flatMap { $0 }
      if tags.count == objects.count, Set(all.map { ExactText($0) }).count == all.count {
        return UnionTags(property: property, tags: alternatives.map { tags[$0] ?? [] })
      }
    }
    return nil
  }

  /// The values that a constant property has in a schema, or in all that it may be.
  private func constantTags(of id: SchemaID, by property: String) -> [String]? {
    let objects = leaves(of: id).filter { isPlain($0) || alternatives(of: $0).isEmpty }
    var tags: [String] = []
    for id in objects {
      guard object(of: id).required.contains(ExactText(property)) else { return nil }
      let listed = listedTags(of: id, by: property)
      guard listed.count == 1 else { return nil }
      tags += listed
    }
    return tags.isEmpty ? nil : tags
  }

  /// The values that an object's schema lists for a property.
  func listedTags(of id: SchemaID, by property: String) -> [String] {
    let object = object(of: id)
    guard let member = object.members.first(where: { $0.property.name.isExactly(property) }),
      let schema = wrappers(from: member.property.schema).last
    else { return [] }
    return (document[schema].enumeration ?? []).compactMap(\.tag)
  }

  /// Whether a schema is that of one object, and a property of it that is its tag would be text.
  func hasTextTag(_ id: SchemaID, in property: String) -> Bool {
    let object: FlatObject
    switch form(of: resolved(id)) {
    case .object(let found): object = found
    case .hierarchy: object = self.object(of: resolved(id))
    case .alias, .scalar, .constant, .openEnum, .map, .array, .tuple, .union, .intersection, .any:
      return false
    }
    let member = object.members.first { $0.property.name.isExactly(property) }
    return member.map { shape(of: $0.property.schema).isText } ?? true
  }

  private func isPlain(_ id: SchemaID) -> Bool { object(of: id).isObject }
}

extension Node {
  /// The text of a discriminator's value.
  fileprivate var tag: String? {
    guard let scalar = scalarValue else { return nil }
    switch scalar {
    case .bool(let value): return value ? "true" : "false"
    case .integer: return scalar.jsonNumber
    case .string(let text): return text
    case .float, .null: return nil
    }
  }
}
