import ClientIR
import OpenAPI

// The schemas that types are lowered from.
extension ExampleMaker {
  func itemSchema(_ hint: Hint) -> SchemaID? {
    last(hint).flatMap { lowering.document[$0].items }
  }

  func valueSchema(_ hint: Hint) -> SchemaID? {
    guard let last = last(hint),
      case .schema(let values) = lowering.document[last].additionalProperties
    else { return nil }
    return values
  }

  private func last(_ hint: Hint) -> SchemaID? {
    hint.schema.flatMap { lowering.wrappers(from: $0).last }
  }

  mutating func schemas(of model: ObjectModel) -> [SchemaID] {
    if let known = memberSchemas[model.name] { return known }
    let schemas =
      lowering.modelSources[model.name].map { source in
        FlatObject(source.schema, in: lowering.document).members.map(\.property.schema)
      } ?? []
    memberSchemas[model.name] = schemas
    return schemas
  }

  func flattenedSchemas(of model: ObjectModel) -> [SchemaID] {
    guard let source = lowering.modelSources[model.name] else { return [] }
    let object = FlatObject(source.schema, in: lowering.document)
    return lowering.flattenedParts(of: object, root: source.schema).map(\.schema)
  }

  /// The alternative that a case of a union stands for.
  func schema(of variant: UnionModel.Variant, in model: UnionModel) -> SchemaID? {
    guard let source = lowering.modelSources[model.name] else { return nil }
    return lowering.alternatives(of: source.schema).first {
      lowering.types[$0] == variant.type
    }
  }
}
