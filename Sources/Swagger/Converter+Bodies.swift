import Diagnostics
import YAML

// Bodies (Swagger 2.0, "Parameter Object": `in: body` and `in: formData`).
extension Converter {
  /// The body that an operation's parameters make, and those of its path that it does not have
  /// itself.
  mutating func requestBody(
    of operation: Mapping,
    own: ParameterParts,
    shared: ParameterParts,
    types: MediaTypes
  ) -> Mapping.Entry? {
    // "Since there can only be one payload, there can only be one body parameter", and no form
    // beside it. The first says what the operation means, and the nearer list before the other.
    guard let first = own.bodyParts.first ?? shared.bodyParts.first else { return nil }
    let ownParts = bodyParts(own.bodyParts, like: first)
    if first.isForm {
      let names = Set(ownParts.map(\.name))
      let sharedParts = bodyParts(shared.bodyParts, like: first).filter { !names.contains($0.name) }
      for part in sharedParts + ownParts.filter({ $0.node.reference != nil }) {
        guard spend(part.target, at: part.node.mark) else { return nil }
      }
      return form(sharedParts + ownParts, of: operation, types: types)
    }
    if !own.bodyParts.isEmpty { _ = bodyParts(shared.bodyParts.filter(\.isForm), like: first) }
    return bodyEntry(first, types: types, isShared: own.bodyParts.isEmpty)
  }

  /// The parts that go together with the first, each once.
  private mutating func bodyParts(_ parts: [BodyPart], like first: BodyPart) -> [BodyPart] {
    var names: Set<String> = []
    var kept: [BodyPart] = []
    for part in parts {
      if part.isForm != first.isForm {
        warn(
          .strayBody,
          "a request has a body or a form, but not both; this parameter is left out",
          at: part.node.mark
        )
      } else if !part.isForm, !kept.isEmpty {
        warn(.strayBody, "a request has one body; this parameter is left out", at: part.node.mark)
      } else if !names.insert(part.name).inserted {
        warn(
          .repeatedName,
          "the form field '\(part.name)' is listed twice; the first counts",
          at: part.node.mark
        )
      } else {
        kept.append(part)
      }
    }
    return kept
  }

  private mutating func bodyEntry(
    _ part: BodyPart,
    types: MediaTypes,
    isShared: Bool
  ) -> Mapping.Entry? {
    let mark = part.node.mark
    // A reference to a shared body is kept where it has the media types that it has there.
    if part.node.reference != nil, types.consumes == mediaTypes.consumes {
      return .init("requestBody", reference(part.node, to: .parameter))
    }
    if isShared || part.node.reference != nil {
      guard spend(part.target, at: mark) else { return nil }
    }
    return .init("requestBody", body(part.target, types: types), keyMark: mark)
  }

  /// The body that a parameter describes.
  mutating func body(_ node: Node, types: MediaTypes) -> Node {
    if node.reference != nil { return reference(node, to: .parameter) }
    guard let fields = node.fields else { return node }
    var entries: [Mapping.Entry] = []
    let isDescribed = fields["schema"].map { !$0.isNull } ?? false
    for entry in fields.entries {
      switch entry.key {
      case "schema" where isDescribed:
        let names = types.ofBody(isFile: isFile(entry.value), at: entry.value.mark)
        let content = content(names, schema: schema(entry.value), examples: nil, at: entry.keyMark)
        entries.append(entry.with(content, key: "content"))
      case "description", "required": entries.append(entry)
      default: if entry.isExtension { entries.append(entry) }
      }
    }
    if !isDescribed {
      let value = undescribedBody(fields, at: node.mark)
      let names = types.ofBody(isFile: isFile(value), at: node.mark)
      entries.append(.init("content", content(names, schema: value, examples: nil, at: node.mark)))
    }
    return node.with(entries)
  }

  /// The schema of a body that has none: what stands beside `in`, as for the other parameters.
  private mutating func undescribedBody(_ fields: Mapping, at mark: Mark) -> Node {
    guard fields["type"] != nil || fields["items"] != nil else {
      warn(.untypedValue, "a parameter in body needs 'schema'; any value is taken", at: mark)
      return .mapping([], at: mark)
    }
    warn(.mixedVersions, "a parameter in body has its type in 'schema'; this is read so", at: mark)
    let own = fields.entries.filter { Self.isSchemaField($0.key) }
    return schema(.mapping(own, at: mark))
  }

  /// Content of these types. All have the same schema.
  mutating func content(
    _ names: [MediaTypeName],
    schema: Node,
    examples: Mapping?,
    at mark: Mark
  ) -> Node {
    var entries: [Mapping.Entry] = []
    for name in names {
      if !entries.isEmpty {
        guard spend(schema, at: mark) else { break }
      }
      var fields = [Mapping.Entry("schema", schema)]
      if let example = examples?.entry(name.text) {
        fields.append(example.with(example.value, key: "example"))
      }
      entries.append(
        Mapping.Entry(
          key: name.text,
          keyMark: name.mark,
          value: .mapping(fields, at: schema.mark)
        )
      )
    }
    return .mapping(entries, at: mark)
  }

  /// Content as OpenAPI 3.0 has it.
  mutating func content(_ node: Node) -> Node {
    guard let fields = node.fields else { return node }
    var entries: [Mapping.Entry] = []
    for entry in fields.entries {
      guard let media = entry.value.fields, let schema = media["schema"] else {
        entries.append(entry)
        continue
      }
      let converted = self.schema(schema)
      entries.append(
        entry.with(
          entry.value.with(media.entries.map { $0.key == "schema" ? $0.with(converted) : $0 })
        )
      )
    }
    return node.with(entries)
  }

  /// A body of OpenAPI 3.0. Its schemas are converted all the same: they refer to definitions.
  mutating func passedOn(_ node: Node) -> Node {
    guard let fields = node.fields, let content = fields["content"] else { return node }
    let converted = self.content(content)
    return node.with(fields.entries.map { $0.key == "content" ? $0.with(converted) : $0 })
  }
}
