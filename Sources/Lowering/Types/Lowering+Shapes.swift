import ClientIR
import OpenAPI

// What JSON looks like, by which the values of a union are told apart.
extension Lowering {
  /// What JSON of a type looks like.
  func shape(of type: TypeReference) -> JSONShape {
    switch type {
    case .array: .array
    case .dictionary: .object(properties: [], required: [])
    case .builtIn(let type): type.shape
    case .optional(let value): shape(of: value)
    case .model(let name): modelSources[name].map(shape) ?? .any
    }
  }

  private func shape(of model: PendingModel) -> JSONShape {
    switch model.kind {
    case .openEnum: enumType(of: model.schema) == .string ? .string : .integer
    case .tuple: .array
    case .object: objectShape(of: model.schema)
    case .union: unionShape(of: alternatives(of: model.schema))
    case .errorBody(let bodies): unionShape(of: bodies.map(\.schema))
    }
  }

  private func objectShape(of id: SchemaID) -> JSONShape {
    let object = FlatObject(id, in: document)
    return .object(
      properties: propertyNames(of: object, root: id).map { StringLiteral($0) },
      required: object.requiredProperties.map { StringLiteral($0) }
    )
  }

  /// The names on the wire of all properties that an object may have, those of alternatives in it
  /// too.
  func propertyNames(of object: FlatObject, root: SchemaID) -> [String] {
    var names = object.members.map(\.property.name)
    var known = Set(names)
    for part in flattenedParts(of: object, root: root) {
      for leaf in alternatives(of: part.schema).flatMap({ leaves(of: $0) }) {
        for member in FlatObject(leaf, in: document).members
        where known.insert(member.property.name).inserted {
          names.append(member.property.name)
        }
      }
    }
    return names
  }

  /// What JSON of one of several schemas looks like: an object where all are objects, with what each
  /// has and what all require; otherwise anything.
  private func unionShape(of ids: [SchemaID]) -> JSONShape {
    guard !ids.isEmpty, ids.allSatisfy(isObject) else { return .any }
    var properties: [String] = []
    var known: Set<String> = []
    var required: Set<String>?
    for id in ids.flatMap({ leaves(of: $0) }) {
      let object = FlatObject(id, in: document)
      guard object.isObject else { continue }
      for member in object.members where known.insert(member.property.name).inserted {
        properties.append(member.property.name)
      }
      required = required.map { $0.intersection(object.required) } ?? object.required
    }
    return .object(
      properties: properties.map { StringLiteral($0) },
      required: properties.filter { required?.contains($0) == true }.map { StringLiteral($0) }
    )
  }
}
