/// A type that is generated for a schema.
public enum Model: Sendable {
  /// A structure with properties.
  case object(ObjectModel)
  /// One of a list of values, open for values that a newer server knows.
  case openEnum(OpenEnumModel)
  /// One of several types.
  case union(UnionModel)
  /// A list whose first items have types of their own.
  case tuple(TupleModel)
  /// One of several successful responses.
  case responseByStatus(ResponseByStatusModel)
  /// A body of one of several content types.
  case bodyAlternatives(BodyAlternativesModel)
  /// The optional parameters of an operation.
  case options(OptionsModel)

  /// The name of the type.
  public var name: TypeName {
    switch self {
    case .object(let model): model.name
    case .openEnum(let model): model.name
    case .union(let model): model.name
    case .tuple(let model): model.name
    case .responseByStatus(let model): model.name
    case .bodyAlternatives(let model): model.name
    case .options(let model): model.name
    }
  }
}

extension Model {
  /// What a value means.
  public var documentation: DocComment? {
    switch self {
    case .object(let model): model.documentation
    case .openEnum(let model): model.documentation
    case .union(let model): model.documentation
    case .tuple(let model): model.documentation
    case .responseByStatus, .options: nil
    case .bodyAlternatives(let model): model.documentation
    }
  }

  /// The types of what a value holds.
  public var heldTypes: [TypeReference] { heldTypes { _ in true } }

  /// The types of what a value holds, of the properties only those that count.
  public func heldTypes(where counts: (Property) -> Bool) -> [TypeReference] {
    switch self {
    case .object(let model):
      model.properties.filter(counts).map(\.type) + model.flattened.map(\.type)
        + (model.additionalProperties.map { [$0.type] } ?? [])
    case .openEnum: []
    case .union(let model): model.variants.map(\.type) + model.common.map(\.type)
    case .tuple(let model): model.items.map(\.type) + (model.rest.map { [$0.type] } ?? [])
    case .responseByStatus(let model): model.cases.compactMap(\.content?.valueType)
    case .bodyAlternatives(let model): model.cases.map(\.type)
    case .options(let model): model.members.map(\.type)
    }
  }
}
