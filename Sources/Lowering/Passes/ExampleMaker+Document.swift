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
    case .builtIn(let word): return Self.value(of: node, word, lowering)
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
    case .openEnum(let model):
      let wanted = model.rawValue(of: node)
      return model.values.first { $0.rawValue == wanted }.map { .literal(.enumValue($0.name)) }
    case .object(let model):
      guard case .mapping(let mapping) = node.value, model.flattened.isEmpty else { return nil }
      return object(model, from: mapping)
    case .union(let model):
      for variant in model.variants where variant.shape.mayBe(node) {
        let hint = Hint(schema: schema(of: variant, in: model), name: variant.name.name)
        if let value = value(of: node, variant.type, hint) {
          return .alternative(variant.name, value)
        }
      }
      return nil
    case .tuple, .responseByStatus, .bodyAlternatives, nil: return nil
    }
  }

  private mutating func object(_ model: ObjectModel, from mapping: Mapping) -> ExampleValue? {
    let schemas = schemas(of: model)
    var fields: [ExampleValue.Field] = []
    for (property, schema) in zip(model.properties, schemas) where !property.isReadOnly {
      let hint = Hint(schema: schema, name: property.key.value)
      if let node = mapping[property.key.value], node.scalarValue != .null {
        guard let value = value(of: node, property.type, hint) else { return nil }
        fields.append(field(property, value))
      } else if property.mustBeGiven {
        guard let value = value(property.type, hint) else { return nil }
        fields.append(field(property, value))
      }
    }
    return .object(model.name, fields)
  }

  static func value(
    of node: Node,
    _ word: BuiltInType,
    _ lowering: Lowering
  ) -> ExampleValue? {
    switch word {
    case .jsonValue: return json(node)
    case .jsonObject:
      guard case .mapping = node.value else { return nil }
      return json(node)
    case .string:
      // A number without quotes is meant as its digits.
      return node.scalarText.map { .literal(.string(StringLiteral($0))) }
    case .dateTime, .fullDate, .timeOfDay, .iso8601Duration, .uuid, .base64, .jsonNumber:
      guard let text = node.scalarText, word.isText(text) else { return nil }
      return .text(word, StringLiteral(text))
    case .multipartFile:
      return node.scalarText.map { .file(name: StringLiteral("file"), text: StringLiteral($0)) }
    default:
      return lowering.literal(node, as: .builtIn(word)).map { .literal($0) }
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
    switch (self, node.value) {
    case (.any, _), (.array, .sequence): return true
    case (.object(let properties, let required), .mapping(let mapping)):
      let known = Set(properties.map(\.value))
      return required.allSatisfy { mapping[$0.value] != nil }
        && (known.isEmpty || mapping.entries.contains { known.contains($0.key) })
    case (.string, .scalar(let scalar)): return scalar.value.isString
    case (.boolean, .scalar(let scalar)): return scalar.value.isBool
    case (.integer, .scalar(let scalar)), (.number, .scalar(let scalar)):
      return scalar.value.jsonNumber != nil
    default: return false
    }
  }
}
