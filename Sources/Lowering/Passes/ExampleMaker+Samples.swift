import ClientIR
import OpenAPI
import YAML

// Values of which the document says the type alone.
extension ExampleMaker {
  mutating func sample(_ type: TypeReference, _ hint: Hint) -> ExampleValue? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    switch type {
    case .builtIn(let word): return sample(word, hint)
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

  func field(_ property: Property, _ value: ExampleValue) -> ExampleValue.Field {
    .init(name: property.name, value: value, isOptional: property.presence.isOptional)
  }

  private func sample(_ word: BuiltInType, _ hint: Hint) -> ExampleValue? {
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
