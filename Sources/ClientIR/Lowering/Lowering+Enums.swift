import OpenAPI
import YAML

extension Lowering {
  /// The type of an enumeration's values on the wire; nil when the schema lists no values, or values
  /// of several types or of one that no enumeration can have.
  func rawType(of schema: Schema) -> Vocabulary.Word? {
    guard let values = schema.enumeration, !values.isEmpty else { return nil }
    let scalars = values.compactMap(\.scalarValue)
    guard scalars.count == values.count else { return nil }
    if schema.types == [.string] || schema.types.isEmpty && scalars.allSatisfy(\.isString) {
      return .string
    }
    if schema.types == [.integer] || schema.types.isEmpty,
      scalars.allSatisfy({ $0.int64 != nil })
    {
      return schema.format == "int64" ? .int64 : .int
    }
    return nil
  }

  func openEnum(_ pending: PendingModel) -> OpenEnumModel {
    let schema = document[pending.schema]
    let type = rawType(of: schema) ?? .string
    return OpenEnumModel(
      name: pending.name,
      documentation: DocComment(schema.description),
      rawType: .word(type),
      values: Self.values(of: schema.enumeration ?? [], as: type)
    )
  }

  private static func values(
    of nodes: [Node],
    as type: Vocabulary.Word
  ) -> [OpenEnumModel.Value] {
    var scope = NameScope.values
    var seen: Set<DefaultValue> = []
    var values: [OpenEnumModel.Value] = []
    for node in nodes {
      guard let rawValue = node.rawValue(of: type), seen.insert(rawValue).inserted else { continue }
      let proposal = Words(node.scalarText ?? "").lowerCamelCase
      values.append(
        OpenEnumModel.Value(name: scope.take(proposal, suffix: "Value"), rawValue: rawValue)
      )
    }
    return values
  }
}

extension OpenEnumModel {
  /// What a node would be as a value of the enumeration.
  func rawValue(of node: Node) -> DefaultValue? {
    if case .word(let word) = rawType { node.rawValue(of: word) } else { nil }
  }
}

extension Node {
  fileprivate func rawValue(of type: Vocabulary.Word) -> DefaultValue? {
    // A number among strings is the string of its digits: `enum: [1.10]` with `type: string`.
    if type == .string { return scalarText.map { .string(StringLiteral($0)) } }
    return scalarValue?.int64.map { .number(String($0)) }
  }
}
