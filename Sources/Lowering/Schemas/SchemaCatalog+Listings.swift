import ClientIR
import OpenAPI
import YAML

// Values that a document lists, by which the values of a union are told apart.
extension SchemaCatalog {
  /// The values that a schema lists, if they are text, integers, `true` or `false` and no others are
  /// meant; nil for any other schema.
  func listedScalars(of id: SchemaID) -> [DefaultValue]? {
    let last = resolved(id)
    let schema = document[last]
    let nodes: [Node]
    if let values = schema.enumeration {
      nodes = values
    } else {
      guard case .openEnum = form(of: last) else { return nil }
      let lists = alternatives(of: last).map { document[$0].enumeration }
      // Beside any text, known values are no more than a hint.
      guard lists.allSatisfy({ $0 != nil }) else { return nil }
      nodes = lists.compactMap { $0 }.flatMap { $0 }
    }
    let isText = schema.types == [.string]
    let values = nodes.compactMap {
      isText ? $0.scalarText.map { .string(StringLiteral($0)) } : DefaultValue(listed: $0)
    }
    return values.isEmpty || values.count < nodes.count ? nil : values
  }

  /// The properties of an object for which the document lists values, and those of objects in it that
  /// have one value only.
  func constants(of object: FlatObject) -> [ObjectShape.Constant] {
    object.members.flatMap { member -> [ObjectShape.Constant] in
      let name = StringLiteral(member.property.name)
      if let values = listedScalars(of: member.property.schema) {
        return [ObjectShape.Constant(path: [name], values: values)]
      }
      return singleValues(of: resolved(member.property.schema)).map {
        ObjectShape.Constant(path: [name] + $0.path, values: $0.values)
      }
    }
  }

  /// The properties of an object that have one value only; none for any other schema.
  private func singleValues(of id: SchemaID) -> [ObjectShape.Constant] {
    if let known = knownSingleValues[id] { return known }
    var found: [ObjectShape.Constant] = []
    if case .object(let object) = form(of: id) {
      for member in object.members {
        guard let values = listedScalars(of: member.property.schema), values.count == 1 else {
          continue
        }
        let path = [StringLiteral(member.property.name)]
        found.append(ObjectShape.Constant(path: path, values: values))
      }
    }
    knownSingleValues[id] = found
    return found
  }
}

extension DefaultValue {
  /// A node as one of the values that a document lists; nil for what is no text, integer, `true` or
  /// `false`.
  init?(listed node: Node) {
    switch node.scalarValue {
    case .string(let text): self = .string(StringLiteral(text))
    case .bool(let value): self = .boolean(value)
    case .integer:
      guard let digits = node.scalarValue?.int64 else { return nil }
      self = .number(String(digits))
    case .float, .null, nil: return nil
    }
  }
}
