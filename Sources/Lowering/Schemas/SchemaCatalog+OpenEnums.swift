import ClientIR
import OpenAPI
import YAML

extension SchemaCatalog {
  /// A value that an enumeration lists, with its meaning where it has one of its own.
  private typealias ListedValue = (node: Node, documentation: DocComment?)

  /// The open enumeration of a schema's values.
  func openEnum(_ id: SchemaID, named name: TypeName, rawType: BuiltInType) -> OpenEnumModel {
    OpenEnumModel(
      name: name,
      documentation: DocComment(document[id].description),
      rawType: .builtIn(rawType),
      values: Self.values(of: listedValues(of: id), as: rawType)
    )
  }

  /// The open enumeration of the values of several schemas, one or more.
  func openEnum(_ ids: [SchemaID], named name: TypeName, rawType: BuiltInType) -> OpenEnumModel {
    if ids.count == 1 { return openEnum(ids[0], named: name, rawType: rawType) }
    return OpenEnumModel(
      name: name,
      documentation: nil,
      rawType: .builtIn(rawType),
      values: Self.values(of: listedValues(ofAlternatives: ids), as: rawType)
    )
  }

  private func listedValues(of id: SchemaID) -> [ListedValue] {
    if let values = document[id].enumeration { return values.map { ($0, nil) } }
    return listedValues(ofAlternatives: alternatives(of: id))
  }

  private func listedValues(ofAlternatives ids: [SchemaID]) -> [ListedValue] {
    ids.flatMap { alternative -> [ListedValue] in
      let schema = document[alternative]
      let values = schema.enumeration ?? []
      // A description of several values is none of each.
      let documentation =
        values.count == 1 ? DocComment(schema.description) ?? DocComment(schema.title) : nil
      return values.map { ($0, documentation) }
    }
  }

  private static func values(
    of listed: [ListedValue],
    as type: BuiltInType
  ) -> [OpenEnumModel.Value] {
    var scope = NameScope.values
    var seen: Set<DefaultValue> = []
    var values: [OpenEnumModel.Value] = []
    for (node, documentation) in listed {
      guard let rawValue = node.rawValue(of: type), seen.insert(rawValue).inserted else { continue }
      let proposal = Words(node.scalarText ?? "").lowerCamelCase
      values.append(
        OpenEnumModel.Value(
          name: scope.take(proposal, suffix: "Value"),
          rawValue: rawValue,
          documentation: documentation
        )
      )
    }
    return values
  }
}

extension OpenEnumModel {
  /// The name of the value that a node is; nil for one that is not listed.
  func value(of node: Node) -> Identifier? {
    let wanted = rawValue(of: node)
    return values.first { $0.rawValue == wanted }?.name
  }

  /// The name of the value that a text is; nil for one that is not listed.
  func value(of text: String) -> Identifier? {
    values.first { $0.rawValue == .string(StringLiteral(text)) }?.name
  }

  /// What a node would be as a value of the enumeration.
  private func rawValue(of node: Node) -> DefaultValue? {
    if case .builtIn(let type) = rawType { node.rawValue(of: type) } else { nil }
  }
}

extension Node {
  fileprivate func rawValue(of type: BuiltInType) -> DefaultValue? {
    // A number among strings is the string of its digits: `enum: [1.10]` with `type: string`.
    if type == .string { return scalarText.map { .string(StringLiteral($0)) } }
    return scalarValue?.int64.map { .number(String($0)) }
  }
}
