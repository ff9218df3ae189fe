import ClientIR
import OpenAPI
import YAML

// Values of the document.
extension ExampleMaker {
  /// What a node says, as a value of a type; nil when it is none.
  mutating func value(
    of node: Node,
    _ type: TypeReference,
    _ hint: Hint
  ) -> ExampleValue? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    switch type {
    case .builtIn(let type): return Self.value(of: node, type)
    case .optional(let type): return value(of: node, type, hint)
    case .array(let item):
      guard case .sequence(let nodes) = node.value else { return nil }
      let itemHint = Hint(schema: itemSchema(hint), name: hint.name)
      var items: [ExampleValue] = []
      for node in nodes {
        guard let value = value(of: node, item, itemHint) else { return nil }
        items.append(value)
      }
      return .list(items)
    case .dictionary(let valueType):
      guard case .mapping(let mapping) = node.value else { return nil }
      let valueHint = Hint(schema: valueSchema(hint), name: hint.name)
      var members: [ExampleValue.Member] = []
      for entry in mapping.entries {
        guard let value = value(of: entry.value, valueType, valueHint) else { return nil }
        members.append(.init(key: StringLiteral(entry.key), value: value))
      }
      return .dictionary(members)
    case .model(let name):
      return within(name) { $0.value(of: node, model: name) }
    }
  }

  private mutating func value(of node: Node, model name: TypeName) -> ExampleValue? {
    switch models[name] {
    case .openEnum(let model, _): return model.value(of: node).map { .literal(.enumValue($0)) }
    case .object(let draft):
      guard case .mapping(let mapping) = node.value, draft.flattened.isEmpty else { return nil }
      return object(draft, from: mapping)
    case .union(let draft):
      for variant in draft.variants where variant.part.shape.mayBe(node) {
        if let value = value(of: node, variant.part.type, Hint(variant)) {
          return .alternative(variant.part.name, value)
        }
      }
      return nil
    case .tuple, .responseByStatus, .bodyAlternatives, nil: return nil
    }
  }

  private mutating func object(_ draft: ObjectDraft, from mapping: Mapping) -> ExampleValue? {
    var fields: [ExampleValue.Field] = []
    for property in draft.properties where !property.part.isReadOnly {
      let part = property.part
      if let node = mapping[part.key.value], node.scalarValue != .null {
        guard let value = value(of: node, part.type, Hint(property)) else { return nil }
        fields.append(field(part, value))
      } else if part.mustBeGiven {
        guard let value = value(part.type, Hint(property)) else { return nil }
        fields.append(field(part, value))
      }
    }
    return .object(draft.name, fields)
  }

  static func value(of node: Node, _ type: BuiltInType) -> ExampleValue? {
    switch type {
    case .jsonValue: return json(node)
    case .jsonObject:
      guard case .mapping = node.value else { return nil }
      return json(node)
    case .string:
      // A number without quotes is meant as its digits.
      return node.scalarText.map { .literal(.string(StringLiteral($0))) }
    case .dateTime, .fullDate, .timeOfDay, .iso8601Duration, .uuid, .base64, .jsonNumber:
      guard let text = node.scalarText, type.isText(text) else { return nil }
      return .text(type, StringLiteral(text))
    case .multipartFile:
      return node.scalarText.map { .file(name: StringLiteral("file"), text: StringLiteral($0)) }
    case .requestBody: return node.scalarText.map { .bytes(StringLiteral($0)) }
    case .bool, .double, .float, .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16,
      .uint32, .uint64:
      return DefaultValue(node, as: type).map { .literal($0) }
    }
  }

  private static func json(_ node: Node) -> ExampleValue? {
    switch node.value {
    case .sequence(let nodes):
      let items = nodes.compactMap(json)
      return items.count == nodes.count ? .list(items) : nil
    case .mapping(let mapping):
      let members = mapping.entries.compactMap { entry in
        json(entry.value).map {
          ExampleValue.Member(key: StringLiteral(entry.key), value: $0)
        }
      }
      return members.count == mapping.entries.count ? .dictionary(members) : nil
    case .scalar(let scalar):
      switch scalar.value {
      case .null: return .null
      case .bool(let value): return .literal(.boolean(value))
      case .string(let text): return .literal(.string(StringLiteral(text)))
      case .integer, .float: return scalar.value.jsonNumber.map { .literal(.number($0)) }
      }
    }
  }
}

extension JSONShape {
  /// Whether a node may be a value that looks like this.
  fileprivate func mayBe(_ node: Node) -> Bool {
    switch self {
    case .any: return true
    case .array: return if case .sequence = node.value { true } else { false }
    case .object(let shape):
      guard case .mapping(let mapping) = node.value else { return false }
      let known = Set(shape.properties.map(\.value))
      return shape.required.allSatisfy { mapping[$0.value] != nil }
        && (known.isEmpty || mapping.entries.contains { known.contains($0.key) })
        && shape.constants.allSatisfy { constant in
          guard constant.path.count == 1, let node = mapping[constant.path[0].value] else {
            return true
          }
          return node.scalarValue == .null || node.isListed(in: constant.values)
        }
    case .string: return node.scalarValue?.isString == true
    case .boolean: return node.scalarValue?.isBool == true
    case .integer, .number: return node.scalarValue?.jsonNumber != nil
    case .oneOf(let values): return node.isListed(in: values)
    case .anyOf(let shapes): return shapes.contains { $0.mayBe(node) }
    }
  }
}

extension Node {
  /// Whether the node is one of the values that a document lists.
  fileprivate func isListed(in values: [DefaultValue]) -> Bool {
    guard let listed = DefaultValue(listed: self) else { return false }
    return values.contains(listed)
  }
}
