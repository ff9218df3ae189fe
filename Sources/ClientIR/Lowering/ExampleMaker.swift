import OpenAPI
import YAML

/// Makes values for examples: from what the document gives, and otherwise from what it says of types.
/// An example that its type cannot hold is passed over; it is for people, and nothing depends on it.
struct ExampleMaker {
  /// What the document says of a value beside its type.
  struct Hint {
    var schema: SchemaID?
    /// Examples that the place of the value has, which go before those of the schema.
    var examples: [Node] = []
    /// The name of the value in the document.
    var name: String
  }

  let lowering: Lowering
  let models: [TypeName: Model]
  /// The schemas of the properties of each object.
  private var memberSchemas: [TypeName: [SchemaID]] = [:]
  /// The models in whose values the place is.
  private var open: [TypeName] = []
  /// How many values an example may still have.
  private var remaining = 0

  /// The most values in one example: what a reader looks through.
  private static let maximumValues = 200
  /// How deep a value is within others where only what must be there is still filled in.
  private static let wantedDepth = 3
  /// How deep values are in each other at most.
  private static let maximumDepth = 12

  init(lowering: Lowering, models: [Model]) {
    self.lowering = lowering
    self.models = Dictionary(models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Begins the next example.
  mutating func begin() {
    open = []
    remaining = Self.maximumValues
  }

  /// A value of a type; nil if none can be made.
  mutating func value(_ type: TypeReference, _ hint: Hint) -> ExampleValue? {
    given(type, hint) ?? sample(type, hint)
  }

  /// The first example of the document that is a value of a type.
  mutating func given(_ type: TypeReference, _ hint: Hint) -> ExampleValue? {
    for node in examples(hint) {
      if let value = value(of: node, type, hint) { return value }
    }
    return nil
  }

  private func examples(_ hint: Hint) -> [Node] {
    let chain = hint.schema.map(lowering.wrappers) ?? []
    return (hint.examples + chain.flatMap { lowering.document[$0].examples }).filter {
      $0.scalarValue != .null
    }
  }

  private mutating func within(
    _ name: TypeName,
    _ make: (inout Self) -> ExampleValue?
  ) -> ExampleValue? {
    // A value that needs another one of its own type has no end.
    guard !open.contains(name), open.count < Self.maximumDepth else { return nil }
    open.append(name)
    defer { open.removeLast() }
    return make(&self)
  }
}

// Values of the document.
extension ExampleMaker {
  /// What a node says, as a value of a type; nil when it is none.
  private mutating func value(
    of node: Node,
    _ type: TypeReference,
    _ hint: Hint
  ) -> ExampleValue? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    switch type {
    case .word(let word): return Self.value(of: node, word, lowering)
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

  private static func value(
    of node: Node,
    _ word: Vocabulary.Word,
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
      return lowering.literal(node, as: .word(word)).map { .literal($0) }
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

// Values of which the document says the type alone.
extension ExampleMaker {
  private mutating func sample(_ type: TypeReference, _ hint: Hint) -> ExampleValue? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    switch type {
    case .word(let word): return sample(word, hint)
    case .optional(let type): return value(type, hint)
    case .array(let item):
      // A list without items is a value too.
      let value = value(item, Hint(schema: itemSchema(hint), name: hint.name))
      return .list(value.map { [$0] } ?? [])
    case .dictionary(let type):
      let value = value(type, Hint(schema: valueSchema(hint), name: hint.name))
      return .dictionary(value.map { [.init(key: StringLiteral("key"), value: $0)] } ?? [])
    case .model(let name): return within(name) { $0.sample(model: name) }
    }
  }

  private mutating func sample(model name: TypeName) -> ExampleValue? {
    switch models[name] {
    case .openEnum(let model):
      return model.values.first.map { .literal(.enumValue($0.name)) }
    case .object(let model): return object(model)
    case .union(let model):
      for variant in model.variants {
        let hint = Hint(schema: schema(of: variant, in: model), name: variant.name.name)
        if let value = value(variant.type, hint) { return .alternative(variant.name, value) }
      }
      return nil
    case .tuple(let model):
      var fields: [ExampleValue.Field] = []
      let schemas = lowering.modelSources[name].map {
        lowering.document[$0.schema].prefixItems
      }
      for (item, schema) in zip(model.items, schemas ?? []) where !item.isOptional {
        let hint = Hint(schema: schema, name: item.name.name)
        guard let value = value(item.type, hint) else { return nil }
        fields.append(.init(name: item.name, value: value, isOptional: false))
      }
      return .object(name, fields)
    case .responseByStatus, .bodyAlternatives, nil: return nil
    }
  }

  /// An object with what must be there, and with what the document has examples for.
  private mutating func object(_ model: ObjectModel) -> ExampleValue? {
    let members = Array(zip(model.properties, schemas(of: model)))
    var fields: [ExampleValue.Field] = []
    for (property, schema) in members where !property.isReadOnly {
      let hint = Hint(schema: schema, name: property.key.value)
      if property.mustBeGiven {
        guard let value = value(property.type, hint) else { return nil }
        fields.append(field(property, value))
      } else if !property.isDeprecated, open.count <= Self.wantedDepth,
        let value = given(property.type, hint)
      {
        fields.append(field(property, value))
      }
    }
    if fields.isEmpty, open.count == 1, model.flattened.isEmpty {
      // Something to begin with.
      for (property, schema) in members where !property.isReadOnly && !property.isDeprecated {
        let hint = Hint(schema: schema, name: property.key.value)
        guard let value = value(property.type, hint) else { continue }
        fields.append(field(property, value))
        break
      }
    }
    for (flattened, schema) in zip(model.flattened, flattenedSchemas(of: model)) {
      let hint = Hint(schema: schema, name: flattened.name.name)
      guard let value = value(flattened.type, hint) else { return nil }
      fields.append(.init(name: flattened.name, value: value, isOptional: false))
    }
    return .object(model.name, fields)
  }

  private func field(_ property: Property, _ value: ExampleValue) -> ExampleValue.Field {
    let isOptional = if case .required = property.presence { false } else { true }
    return .init(name: property.name, value: value, isOptional: isOptional)
  }

  private func sample(_ word: Vocabulary.Word, _ hint: Hint) -> ExampleValue? {
    let chain = hint.schema.map(lowering.wrappers) ?? []
    let schemas = chain.map { lowering.document[$0] }
    let said = schemas.compactMap(\.defaultValue) + schemas.flatMap { $0.enumeration ?? [] }
    for node in said where node.scalarValue != .null {
      if let value = Self.value(of: node, word, lowering) { return value }
    }
    switch word {
    case .bool: return .literal(.boolean(true))
    case .string:
      let format = schemas.lazy.compactMap(\.format).first
      let text = format.flatMap(Self.text) ?? hint.name
      return .literal(.string(StringLiteral(text)))
    case .double, .float: return .literal(.number("1.5"))
    case .jsonValue, .jsonObject:
      let value = ExampleValue.literal(.string(StringLiteral("value")))
      return .dictionary([.init(key: StringLiteral("key"), value: value)])
    case .multipartFile:
      return .file(name: StringLiteral("example.txt"), text: StringLiteral("Some text."))
    default:
      if let text = word.sampleText { return .text(word, StringLiteral(text)) }
      return word.isInteger ? .literal(.number("1")) : nil
    }
  }

  /// Text of a format that has no type of its own (JSON Schema 2020-12, section 7.3).
  private static func text(format: String) -> String? {
    switch format {
    case "email", "idn-email": "user@example.com"
    case "hostname", "idn-hostname": "www.example.com"
    case "ipv4": "192.0.2.1"
    case "ipv6": "2001:db8::1"
    case "uri", "url", "iri": "https://example.com/"
    case "uri-reference", "iri-reference": "/example"
    case "password": "YOUR_PASSWORD"
    default: nil
    }
  }
}

// The schemas that types are lowered from.
extension ExampleMaker {
  private func itemSchema(_ hint: Hint) -> SchemaID? {
    last(hint).flatMap { lowering.document[$0].items }
  }

  private func valueSchema(_ hint: Hint) -> SchemaID? {
    guard let last = last(hint),
      case .schema(let values) = lowering.document[last].additionalProperties
    else { return nil }
    return values
  }

  private func last(_ hint: Hint) -> SchemaID? {
    hint.schema.flatMap { lowering.wrappers(from: $0).last }
  }

  private mutating func schemas(of model: ObjectModel) -> [SchemaID] {
    if let known = memberSchemas[model.name] { return known }
    let schemas =
      lowering.modelSources[model.name].map { source in
        FlatObject(source.schema, in: lowering.document).members.map(\.property.schema)
      } ?? []
    memberSchemas[model.name] = schemas
    return schemas
  }

  private func flattenedSchemas(of model: ObjectModel) -> [SchemaID] {
    guard let source = lowering.modelSources[model.name] else { return [] }
    let object = FlatObject(source.schema, in: lowering.document)
    return lowering.flattenedParts(of: object, root: source.schema).map(\.schema)
  }

  /// The alternative that a case of a union stands for.
  private func schema(of variant: UnionModel.Variant, in model: UnionModel) -> SchemaID? {
    guard let source = lowering.modelSources[model.name] else { return nil }
    return lowering.alternatives(of: source.schema).first {
      lowering.types[$0] == variant.type
    }
  }
}

extension Property {
  /// Whether the initialiser has no value of its own for the property.
  fileprivate var mustBeGiven: Bool {
    if case .required = presence { defaultValue == nil } else { false }
  }
}

extension UnionModel.Shape {
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
