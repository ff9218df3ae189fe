import ClientIR
import OpenAPI
import YAML

// Values of which the document says the type alone.
extension ExampleMaker {
  mutating func sample(_ type: TypeReference, _ hint: Hint) -> ExampleValue? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    switch type {
    case .builtIn(let type): return sample(type, hint)
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
    case .openEnum(let model, _): return model.values.first.map { .literal(.enumValue($0.name)) }
    case .object(let draft): return object(draft)
    case .union(let draft):
      for variant in draft.variants {
        if let value = value(variant.part.type, Hint(variant)) {
          return .alternative(variant.part.name, value)
        }
      }
      return nil
    case .tuple(let draft):
      var fields: [ExampleValue.Field] = []
      for item in draft.items where !item.part.isOptional {
        guard let value = value(item.part.type, Hint(item)) else { return nil }
        fields.append(.init(name: item.part.name, value: value))
      }
      return .object(name, fields)
    case .responseByStatus, .bodyAlternatives, nil: return nil
    }
  }

  /// An object with what must be there, and with what the document has examples for.
  private mutating func object(_ draft: ObjectDraft) -> ExampleValue? {
    let properties = draft.properties.filter { !$0.part.isReadOnly }
    var fields: [ExampleValue.Field] = []
    for property in properties {
      let part = property.part
      if part.mustBeGiven {
        guard let value = value(part.type, Hint(property)) else { return nil }
        fields.append(field(part, value))
      } else if !part.isDeprecated, open.count <= Self.wantedDepth,
        let value = given(part.type, Hint(property))
      {
        fields.append(field(part, value))
      }
    }
    if fields.isEmpty, open.count == 1, draft.flattened.isEmpty {
      // Something to begin with.
      for property in properties where !property.part.isDeprecated {
        guard let value = value(property.part.type, Hint(property)) else { continue }
        fields.append(field(property.part, value))
        break
      }
    }
    for flattened in draft.flattened where !flattened.part.type.isOptional {
      guard let value = value(flattened.part.type, Hint(flattened)) else { return nil }
      fields.append(.init(name: flattened.part.name, value: value))
    }
    return .object(draft.name, fields)
  }

  func field(_ property: Property, _ value: ExampleValue) -> ExampleValue.Field {
    .init(name: property.name, value: value)
  }

  private func sample(_ type: BuiltInType, _ hint: Hint) -> ExampleValue? {
    let chain = (hint.schema.map(schemas.wrappers) ?? []).map { schemas[$0] }
    let said = chain.compactMap(\.defaultValue) + chain.flatMap { $0.enumeration ?? [] }
    for node in said where node.scalarValue != .null {
      if let value = Self.value(of: node, type) { return value }
    }
    switch type {
    case .bool: return .literal(.boolean(true))
    case .string:
      let format = chain.lazy.compactMap(\.format).first
      let text = format.flatMap(Self.text) ?? hint.name
      return .literal(.string(StringLiteral(text)))
    case .double, .float: return .literal(.number("1.5"))
    case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64:
      return .literal(.number("1"))
    case .jsonValue, .jsonObject:
      let value = ExampleValue.literal(.string(StringLiteral("value")))
      return .dictionary([.init(key: StringLiteral("key"), value: value)])
    case .multipartFile:
      return .file(name: StringLiteral("example.txt"), text: StringLiteral("Some text."))
    case .requestBody: return .bytes(StringLiteral("…"))
    case .base64, .dateTime, .fullDate, .iso8601Duration, .jsonNumber, .timeOfDay, .uuid:
      return type.sampleText.map { .text(type, StringLiteral($0)) }
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

extension ExampleMaker.Hint {
  /// What the document says of a property's value.
  init(_ property: Sourced<Property>) {
    self.init(schema: property.schema, name: property.part.key.value)
  }

  /// What the document says of the value of a union's case.
  init(_ variant: Sourced<UnionModel.Variant>) {
    self.init(schema: variant.schema, name: variant.part.name.name)
  }

  fileprivate init(_ value: Sourced<ObjectModel.FlattenedValue>) {
    self.init(schema: value.schema, name: value.part.name.name)
  }

  fileprivate init(_ item: Sourced<TupleModel.Item>) {
    self.init(schema: item.schema, name: item.part.name.name)
  }
}
