import ClientIR

/// The models of an old and of a new client that are the same thing: those of one name, and those of
/// different names that stand in the same place and look alike.
struct ModelPairs {
  let oldModels: [TypeName: Model]
  let newModels: [TypeName: Model]
  private(set) var newNames: [TypeName: TypeName] = [:]
  private var taken: Set<TypeName> = []
  private var pending: [(Model, Model)] = []

  init(_ old: Client, _ new: Client, operations: [(old: Operation, new: Operation)]) {
    oldModels = Dictionary(old.models.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    newModels = Dictionary(new.models.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    for model in old.models {
      if let same = newModels[model.name] { pair(model, same) }
    }
    for operation in operations { visit(operation.old, operation.new) }
    visit(old.error.body, new.error.body)
    while let (old, new) = pending.popLast() { visit(old, new) }
  }

  /// Whether a model of the new client is one of the old.
  func isKept(_ newName: TypeName) -> Bool { taken.contains(newName) }

  /// A type of the old client in the names of the new one.
  func renamed(_ type: TypeReference) -> TypeReference {
    switch type {
    case .builtIn: type
    case .array(let item): .array(renamed(item))
    case .dictionary(let value): .dictionary(renamed(value))
    case .optional(let value): .optional(renamed(value))
    case .model(let name): .model(newNames[name] ?? name)
    }
  }

  /// What a call of the old client returns, in the names of the new one.
  func renamed(_ result: OperationResult) -> OperationResult {
    switch result {
    case .json(let type): .json(renamed(type))
    case .lines(let type): .lines(renamed(type))
    case .events(let type): .events(renamed(type))
    case .byStatus(let name): .byStatus(newNames[name] ?? name)
    case .text, .bytes: result
    }
  }

  private mutating func pair(_ old: Model, _ new: Model) {
    newNames[old.name] = new.name
    taken.insert(new.name)
    pending.append((old, new))
  }

  private mutating func visit(_ old: Operation, _ new: Operation) {
    for pair in Matching.arguments(of: old, new).kept { visit(pair.old.type, pair.new.type) }
    visit(old.result?.valueType, new.result?.valueType)
    for pair in Matching(old.responses, new.responses, key: \.status).kept {
      visit(pair.old.content?.valueType, pair.new.content?.valueType)
    }
  }

  private mutating func visit(_ old: Model, _ new: Model) {
    switch (old, new) {
    case (.object(let old), .object(let new)):
      for pair in Matching(old.properties, new.properties, key: \.key).kept {
        visit(pair.old.type, pair.new.type)
      }
      visit(old.additionalProperties?.type, new.additionalProperties?.type)
      for pair in zip(old.flattened, new.flattened) { visit(pair.0.type, pair.1.type) }
    case (.union(let old), .union(let new)):
      for pair in Matching(old.variants, new.variants, key: \.name).kept {
        visit(pair.old.type, pair.new.type)
      }
    case (.tuple(let old), .tuple(let new)):
      for pair in zip(old.items, new.items) { visit(pair.0.type, pair.1.type) }
      visit(old.rest?.type, new.rest?.type)
    case (.responseByStatus(let old), .responseByStatus(let new)):
      for pair in Matching(old.cases, new.cases, key: \.statuses).kept {
        visit(pair.old.content?.valueType, pair.new.content?.valueType)
      }
    case (.bodyAlternatives(let old), .bodyAlternatives(let new)):
      for pair in Matching(old.cases, new.cases, key: \.form.contentType).kept {
        visit(pair.old.type, pair.new.type)
      }
    case (.openEnum, .openEnum), (.options, .options): break
    case (.object, _), (.openEnum, _), (.union, _), (.tuple, _), (.responseByStatus, _),
      (.bodyAlternatives, _), (.options, _):
      break
    }
  }

  private mutating func visit(_ old: TypeReference?, _ new: TypeReference?) {
    guard let old = old?.modelName.flatMap({ oldModels[$0] }),
      let new = new?.modelName.flatMap({ newModels[$0] }),
      newNames[old.name] == nil, !taken.contains(new.name), old.looksLike(new)
    else { return }
    pair(old, new)
  }
}

extension Model {
  /// Whether two models of different names are so alike that one is the other renamed.
  fileprivate func looksLike(_ other: Model) -> Bool {
    switch (self, other) {
    case (.object(let old), .object(let new)):
      Self.haveMuchInCommon(old.properties.map(\.key), new.properties.map(\.key))
    case (.openEnum(let old), .openEnum(let new)):
      Self.haveMuchInCommon(old.values.map(\.rawValue), new.values.map(\.rawValue))
    case (.union, .union), (.tuple, .tuple), (.responseByStatus, .responseByStatus),
      (.bodyAlternatives, .bodyAlternatives), (.options, .options):
      true
    case (.object, _), (.openEnum, _), (.union, _), (.tuple, _), (.responseByStatus, _),
      (.bodyAlternatives, _), (.options, _):
      false
    }
  }

  private static func haveMuchInCommon<Key: Hashable>(_ old: [Key], _ new: [Key]) -> Bool {
    let common = Set(old).intersection(new)
    return 2 * common.count >= max(old.count, new.count)
  }
}
