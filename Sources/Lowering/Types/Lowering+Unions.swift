import ClientIR
import OpenAPI

extension Lowering {
  mutating func union(_ pending: PendingModel) -> UnionModel {
    if case .errorBody(let bodies) = pending.kind { return errorBody(bodies, of: pending) }
    let schema = document[pending.schema]
    let alternatives = alternatives(of: pending.schema)
    let tags = tags(of: alternatives, in: schema)
    var scope = NameScope.cases
    let variants = variants(
      zip(alternatives, tags?.tags ?? alternatives.map { _ in [] }).map { ($0, $1) },
      of: pending,
      in: &scope
    )
    return UnionModel(
      name: pending.name,
      // What stands beside properties has no description of its own.
      documentation: types[pending.schema] == .model(pending.name)
        ? DocComment(schema.description) : nil,
      variants: variants,
      unrecognized: scope.take("unrecognized", suffix: "Value"),
      discriminator: tags.map { StringLiteral($0.property) },
      isIndirect: false,
      isErrorBody: false
    )
  }

  private mutating func errorBody(
    _ bodies: [(tag: String, schema: SchemaID)],
    of pending: PendingModel
  ) -> UnionModel {
    var scope = NameScope.cases
    let variants = variants(bodies.map { ($0.schema, [$0.tag]) }, of: pending, in: &scope)
    return UnionModel(
      name: pending.name,
      documentation: nil,
      variants: variants,
      unrecognized: scope.take("unrecognized", suffix: "Value"),
      discriminator: nil,
      isIndirect: false,
      isErrorBody: true
    )
  }

  private mutating func variants(
    _ alternatives: [(schema: SchemaID, tags: [String])],
    of pending: PendingModel,
    in scope: inout NameScope
  ) -> [UnionModel.Variant] {
    var variants: [UnionModel.Variant] = []
    for (index, (id, tags)) in alternatives.enumerated() {
      let proposal = variantName(of: id, tag: tags.first, number: index + 1)
      let type = self.type(of: id, at: .property(proposal, of: pending.name))
      let literals = tags.map { StringLiteral($0) }
      // Two schemas of one type are one case: nothing in the client could tell them apart.
      if let same = variants.firstIndex(where: { $0.type == type }) {
        variants[same].tags += literals
      } else {
        let name = scope.take(Words(proposal).lowerCamelCase, suffix: "Value")
        variants.append(.init(name: name, type: type, tags: literals, shape: shape(of: type)))
      }
    }
    return variants
  }

  /// What to call an alternative, and the type nested for it: by what the document calls it, or by
  /// what it is. A number is the last resort, for it changes when another alternative comes before.
  private func variantName(of id: SchemaID, tag: String?, number: Int) -> String {
    if let name = componentName(of: id) { return name }
    if let tag, !Words(tag).words.isEmpty { return tag }
    let last = wrappers(from: id).last ?? id
    return kindName(of: last) ?? document[id].usableTitle ?? document[last].usableTitle
      ?? "variant\(number)"
  }

  /// What values of a schema are, in one word; nil for objects with properties, and for unions.
  private func kindName(of id: SchemaID) -> String? {
    let schema = document[id]
    if let type = enumType(of: id) {
      return schema.usableTitle ?? (type == .string ? "string" : "integer")
    }
    if let word = scalarWord(of: id) { return word.kindName }
    if schema.isArray { return "list" }
    let object = FlatObject(id, in: document)
    guard object.isObject, object.members.isEmpty, flattenedParts(of: object, root: id).isEmpty
    else { return nil }
    return object.additionalProperties.hasSchema ? "map" : "object"
  }
}

extension BuiltInType {
  /// What a value of the type is, as the name of a case.
  fileprivate var kindName: String {
    switch self {
    case .bool: "boolean"
    case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64: "integer"
    case .double, .float: "number"
    case .jsonNumber: "decimal"
    case .dateTime: "dateTime"
    case .fullDate: "date"
    case .timeOfDay: "time"
    case .iso8601Duration: "duration"
    case .uuid: "uuid"
    case .base64: "bytes"
    case .multipartFile: "file"
    default: "string"
    }
  }
}
