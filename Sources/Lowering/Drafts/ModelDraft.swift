import ClientIR
import OpenAPI

/// A model while passes work on it: its parts know where they come from.
enum ModelDraft {
  case object(ObjectDraft)
  case openEnum(OpenEnumModel, schema: SchemaID)
  case union(UnionDraft)
  case tuple(TupleDraft)
  case responseByStatus(ResponseByStatusModel)
  case bodyAlternatives(BodyAlternativesDraft)

  /// The schema that the model is lowered from; nil for what belongs to an operation.
  var schema: SchemaID? {
    switch self {
    case .object(let draft): draft.schema
    case .openEnum(_, let schema): schema
    case .union(let draft): draft.schema
    case .tuple(let draft): draft.schema
    case .responseByStatus, .bodyAlternatives: nil
    }
  }

  /// The name of the type.
  var name: TypeName {
    switch self {
    case .object(let draft): draft.name
    case .openEnum(let model, _): model.name
    case .union(let draft): draft.name
    case .tuple(let draft): draft.name
    case .responseByStatus(let model): model.name
    case .bodyAlternatives(let draft): draft.name
    }
  }

  /// The model as it is so far.
  var model: Model {
    switch self {
    case .object(let draft): .object(draft.model)
    case .openEnum(let model, _): .openEnum(model)
    case .union(let draft): .union(draft.model)
    case .tuple(let draft): .tuple(draft.model)
    case .responseByStatus(let model): .responseByStatus(model)
    case .bodyAlternatives(let draft): .bodyAlternatives(draft.model)
    }
  }
}

/// A structure with properties.
struct ObjectDraft {
  let schema: SchemaID
  let name: TypeName
  let documentation: DocComment?
  var properties: [Sourced<Property>]
  let additionalProperties: ObjectModel.AdditionalProperties?
  var flattened: [Sourced<ObjectModel.FlattenedValue>]
  /// The types of the components that the schema includes by `allOf`. They are reached as much as those
  /// that a property names.
  let included: [TypeReference]

  var model: ObjectModel {
    ObjectModel(
      name: name,
      documentation: documentation,
      properties: properties.map(\.part),
      additionalProperties: additionalProperties,
      flattened: flattened.map(\.part)
    )
  }
}

/// One of several types.
struct UnionDraft {
  let schema: SchemaID
  let name: TypeName
  let documentation: DocComment?
  let variants: [Sourced<UnionModel.Variant>]
  let unrecognized: Identifier
  let discriminator: StringLiteral?
  let common: [Sourced<UnionModel.CommonProperty>]
  var isIndirect = false
  let isErrorBody: Bool

  var model: UnionModel {
    UnionModel(
      name: name,
      documentation: documentation,
      variants: variants.map(\.part),
      unrecognized: unrecognized,
      discriminator: discriminator,
      common: common.map(\.part),
      isIndirect: isIndirect,
      isErrorBody: isErrorBody
    )
  }
}

/// A list whose first items have types of their own.
struct TupleDraft {
  let schema: SchemaID
  let name: TypeName
  let documentation: DocComment?
  var items: [Sourced<TupleModel.Item>]
  let rest: (name: Identifier, type: TypeReference)?

  var model: TupleModel {
    TupleModel(name: name, documentation: documentation, items: items.map(\.part), rest: rest)
  }
}

/// A body of one of several content types.
struct BodyAlternativesDraft {
  let name: TypeName
  let documentation: DocComment?
  let cases: [(part: BodyAlternativesModel.Case, media: MediaType)]

  var model: BodyAlternativesModel {
    BodyAlternativesModel(name: name, documentation: documentation, cases: cases.map(\.part))
  }
}
