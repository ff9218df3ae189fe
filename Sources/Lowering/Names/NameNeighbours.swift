import ClientIR
import OpenAPI
import YAML

/// What stands beside each other, of which no two may have one name.
struct NameNeighbours {
  /// The parts, what the document calls each, and what Swift would.
  private var parts: [(part: Nameables.Nameable, original: String, natural: String)] = []
  private let reserved: NameScope
  private let renamings: [Nameables.Nameable: Renaming]

  private init(_ reserved: NameScope, _ renamings: [Nameables.Nameable: Renaming]) {
    self.reserved = reserved
    self.renamings = renamings
  }

  /// The given names that something else has too, and what has it; nil for what nothing may have.
  func clashes(with names: GivenNames) -> [(renaming: Renaming, other: String?)] {
    let all = parts.map { names[$0.part]?.name ?? $0.natural }
    var places: [String: [Int]] = [:]
    for (index, name) in all.enumerated() { places[reserved.key(name), default: []].append(index) }
    var clashes: [(Renaming, String?)] = []
    for (index, part) in parts.enumerated() {
      guard let renaming = renamings[part.part] else { continue }
      if reserved.isTaken(all[index]) {
        clashes.append((renaming, nil))
      } else if let other = places[reserved.key(all[index])]?.first(where: { $0 != index }) {
        clashes.append((renaming, parts[other].original))
      }
    }
    return clashes
  }

  /// The neighbours of all that is renamed.
  static func scopes(
    of renamings: [Nameables.Nameable: Renaming],
    in schemas: SchemaCatalog,
    module: Identifier
  ) -> [NameNeighbours] {
    let document = schemas.document
    var components = NameNeighbours(.types(module: module), renamings)
    let prefix = ModulePrefix(module)
    var hasTypes = false
    var objects: Set<SchemaID> = []
    var enumerations: Set<SchemaID> = []
    var operations: Set<ExactText> = []
    var hasMethods = false
    for renaming in renamings.keys {
      switch renaming {
      case .schema, .tag: hasTypes = true
      case .property(let id, _): objects.insert(id)
      case .value(let id, _): enumerations.insert(id)
      case .operation: hasMethods = true
      case .argument(let operation, _): operations.insert(operation)
      }
    }
    var scopes: [NameNeighbours] = []
    if hasTypes {
      for id in document.componentSchemas {
        guard let name = document[id].componentName else { continue }
        components.parts.append((.schema(id), name, prefix.prefixed(Words.typeName(from: name))))
      }
      let tags = TagNames(of: document)
      for tag in OperationSelection.tags(of: document) {
        components.parts.append((.tag(ExactText(tag.name)), tag.name, "\(tags[tag.name])Api"))
      }
      scopes.append(components)
    }
    for id in objects.sorted() {
      var scope = NameNeighbours(.properties, renamings)
      for member in schemas.object(of: id).members {
        let name = member.property.name
        scope.parts.append(
          (.property(id, ExactText(name)), name, Words(name).lowerCamelCase)
        )
      }
      scopes.append(scope)
    }
    for id in enumerations.sorted() {
      var scope = NameNeighbours(.values, renamings)
      for (text, wish) in schemas.valueWishes(of: id) {
        scope.parts.append((.value(id, ExactText(text)), text, wish.proposal))
      }
      scopes.append(scope)
    }
    if hasMethods {
      var scope = NameNeighbours(.methods, renamings)
      for operation in document.operations {
        let name = operation.id ?? operation.methodAndPath
        scope.parts.append(
          (.operation(ExactText(operation.methodAndPath)), name, Words(name).lowerCamelCase)
        )
      }
      scopes.append(scope)
    }
    for operation in document.operations
    where operations.contains(ExactText(operation.methodAndPath)) {
      var scope = NameNeighbours(.arguments, renamings)
      let key = ExactText(operation.methodAndPath)
      var names = operation.parameters.map(\.name)
      if operation.requestBody != nil { names.append("body") }
      for name in names {
        scope.parts.append((.argument(key, ExactText(name)), name, Words(name).lowerCamelCase))
      }
      scopes.append(scope)
    }
    return scopes
  }
}
