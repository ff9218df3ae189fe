import ClientIR
import OpenAPI

extension Lowering {
  /// Lowers the models that have a name, and those that they name in turn.
  mutating func lowerPendingModels() {
    var next = 0
    while next < pendingModels.count {
      let pending = pendingModels[next]
      next += 1
      switch pending.kind {
      case .object: models.append(.object(object(pending)))
      case .openEnum: models.append(.openEnum(openEnum(pending)))
      case .union, .errorBody: models.append(.union(union(pending)))
      case .tuple: models.append(.tuple(tuple(pending)))
      }
    }
    pendingModels = []
  }

  /// The names that the members of a model have. Those of a union are decided with the names of the
  /// types that are nested in it.
  func memberNames(of model: PendingModel) -> [Identifier] {
    switch model.kind {
    case .object:
      return memberNames(of: FlatObject(model.schema, in: document), root: model.schema).all
    case .tuple:
      let names = tupleNames(of: document[model.schema])
      return names.items + [names.rest]
    case .openEnum, .union, .errorBody: return []
    }
  }

  /// Whether a name is that of an open enumeration.
  func isOpenEnum(_ name: TypeName) -> Bool {
    if case .openEnum = modelSources[name]?.kind { true } else { false }
  }
}
