import ClientIR
import OpenAPI
import YAML

// What JSON looks like, by which the values of a union are told apart.
extension SchemaCatalog {
  /// What JSON of a schema looks like. A schema that leads back to itself without being anything looks
  /// like any JSON.
  func shape(of id: SchemaID) -> JSONShape {
    if let known = shapes[id] { return known }
    shapes[id] = .any
    let shape = newShape(of: id)
    shapes[id] = shape
    return shape
  }

  /// How much is said of what JSON consists of: of all that it consists of in turn, a shape would be as
  /// large as the document.
  private enum Extent {
    /// Of a list what its items look like, and of one of several each of them.
    case whole
    /// Of an item.
    case item
    /// Of one of several within an item or a whole.
    case part
  }

  private func newShape(of id: SchemaID, _ extent: Extent = .whole) -> JSONShape {
    let id = resolved(id)
    switch form(of: id) {
    case .scalar(let type), .constant(let type), .openEnum(let type):
      return listedScalars(of: id).map { .oneOf($0) } ?? type.shape
    case .object(let object): return extent == .whole ? shape(of: object) : shape(of: id)
    case .hierarchy(let hierarchy): return objectShape(of: structures(of: hierarchy))
    case .map: return .object(ObjectShape())
    case .array(let items?) where extent == .whole: return .array(of: newShape(of: items, .item))
    case .array, .tuple: return .array(of: .any)
    case .union(let ids) where ids.allSatisfy(isObject): return objectShape(of: ids)
    case .union(let ids) where extent != .part: return .anyOf(ids.map { newShape(of: $0, .part) })
    case .intersection(let parts):
      let shapes = parts.map(shape)
      return shapes.dropFirst().allSatisfy { $0.isSame(as: shapes[0]) } ? shapes[0] : .any
    case .alias, .union, .any: return .any
    }
  }

  /// What JSON of an object looks like.
  func shape(of object: FlatObject) -> JSONShape {
    .object(
      ObjectShape(
        properties: propertyNames(of: object).map { StringLiteral($0) },
        required: object.requiredProperties.map { StringLiteral($0) },
        constants: constants(of: object)
      )
    )
  }

  /// The names on the wire of all properties that an object may have, those of alternatives in it
  /// too.
  func propertyNames(of object: FlatObject) -> [String] {
    var names = object.members.map(\.property.name)
    var known = Set(names.map { ExactText($0) })
    for part in flattenedParts(of: object) {
      for leaf in alternatives(of: part.schema).flatMap({ leaves(of: $0) }) {
        for member in self.object(of: leaf).members
        where known.insert(ExactText(member.property.name)).inserted {
          names.append(member.property.name)
        }
      }
    }
    return names
  }

  /// What JSON of one of several objects looks like: with what each has, and with what all require.
  private func objectShape(of ids: [SchemaID]) -> JSONShape {
    var properties: [String] = []
    var known: Set<ExactText> = []
    var required: Set<ExactText>?
    var constants: [ObjectShape.Constant]?
    for id in ids.flatMap({ leaves(of: $0) }) {
      let object = object(of: id)
      guard object.isObject else { continue }
      for member in object.members where known.insert(ExactText(member.property.name)).inserted {
        properties.append(member.property.name)
      }
      required = required.map { $0.intersection(object.required) } ?? object.required
      let own = self.constants(of: object)
      constants = constants.map { $0.joined(with: own) } ?? own
    }
    return .object(
      ObjectShape(
        properties: properties.map { StringLiteral($0) },
        required: properties.filter { required?.contains(ExactText($0)) == true }.map {
          StringLiteral($0)
        },
        constants: constants ?? []
      )
    )
  }
}

extension [ObjectShape.Constant] {
  /// What two objects list, for the properties for which both list something.
  fileprivate func joined(with others: Self) -> Self {
    compactMap { constant in
      guard let other = others.first(where: { $0.path == constant.path }) else { return nil }
      let more = other.values.filter { !constant.values.contains($0) }
      return ObjectShape.Constant(path: constant.path, values: constant.values + more)
    }
  }
}
