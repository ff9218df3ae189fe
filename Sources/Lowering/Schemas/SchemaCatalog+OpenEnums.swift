import ClientIR
import OpenAPI
import YAML

extension SchemaCatalog {
  /// A value that an enumeration lists, with the name and the meaning that the document gives it.
  private typealias ListedValue = (node: Node, name: String?, documentation: DocComment?)

  /// The open enumeration of a schema's values.
  func openEnum(_ id: SchemaID, named name: TypeName, rawType: BuiltInType) -> OpenEnumModel {
    OpenEnumModel(
      name: name,
      documentation: DocComment(document[id].description),
      rawType: .builtIn(rawType),
      values: values(of: listedValues(of: id), as: rawType, in: id)
    )
  }

  /// The open enumeration of the values of several schemas, one or more.
  func openEnum(_ ids: [SchemaID], named name: TypeName, rawType: BuiltInType) -> OpenEnumModel {
    if ids.count == 1 { return openEnum(ids[0], named: name, rawType: rawType) }
    return OpenEnumModel(
      name: name,
      documentation: nil,
      rawType: .builtIn(rawType),
      values: values(of: listedValues(ofAlternatives: ids), as: rawType, in: ids[0])
    )
  }

  /// The values that an enumeration lists, as text, with the names that they may have.
  func valueWishes(of id: SchemaID) -> [(text: String, wish: NameScope.Wish)] {
    let listed = listedValues(of: id)
    return zip(listed, wishes(for: listed, in: id)).map { ($0.node.scalarText ?? "", $1) }
  }

  private func listedValues(of id: SchemaID) -> [ListedValue] {
    let schema = document[id]
    if let values = schema.enumeration ?? schema.knownValues {
      return Self.noted(values, in: schema)
    }
    return listedValues(ofAlternatives: alternatives(of: id))
  }

  private func listedValues(ofAlternatives ids: [SchemaID]) -> [ListedValue] {
    ids.flatMap { alternative -> [ListedValue] in
      let schema = document[alternative]
      let values = schema.enumeration ?? []
      // A title and a description of several values are none of each.
      guard values.count == 1 else { return Self.noted(values, in: schema) }
      let name = schema.usableTitle == nil ? nil : schema.title
      let documentation = DocComment(schema.description) ?? DocComment(schema.title)
      return values.map { ($0, name, documentation) }
    }
  }

  /// The values that a schema lists, with what extensions say of each.
  private static func noted(_ values: [Node], in schema: Schema) -> [ListedValue] {
    let notes = schema.valueNotes
    guard notes.count == values.count else { return values.map { ($0, nil, nil) } }
    return zip(values, notes).map { ($0, $1.name, DocComment($1.description)) }
  }

  private func values(
    of listed: [ListedValue],
    as type: BuiltInType,
    in id: SchemaID
  ) -> [OpenEnumModel.Value] {
    var scope = NameScope.values
    var seen: Set<DefaultValue> = []
    var values: [(rawValue: DefaultValue, listed: ListedValue)] = []
    for listed in listed {
      guard let rawValue = listed.node.rawValue(of: type), seen.insert(rawValue).inserted else {
        continue
      }
      values.append((rawValue, listed))
    }
    let names = scope.take(each: wishes(for: values.map(\.listed), in: id), suffix: "Value")
    return zip(values, names).map { value, name in
      OpenEnumModel.Value(
        name: name,
        rawValue: value.rawValue,
        documentation: value.listed.documentation
      )
    }
  }

  /// The names of values: the document's, unless two values have the same, or what the values say.
  private func wishes(for listed: [ListedValue], in id: SchemaID) -> [NameScope.Wish] {
    let named = listed.compactMap(\.name).map { Words($0).lowerCamelCase }
    let isTellingApart = Set(named.map { ExactText($0) }).count == named.count
    return listed.map { value in
      let text = value.node.scalarText ?? ""
      let given = given[.value(id, ExactText(text))]
      guard isTellingApart, let name = value.name, !Words(name).words.isEmpty else {
        return .init(member: text, given: given)
      }
      return .init(member: name, given: given)
    }
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
