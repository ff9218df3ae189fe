import Diagnostics
import YAML

// Forms (Swagger 2.0, "Parameter Object": `in: formData`).
extension Converter {
  /// The body that fields of a form make.
  mutating func form(
    _ parts: [BodyPart],
    of operation: Mapping,
    types: MediaTypes
  ) -> Mapping.Entry? {
    guard let first = parts.first else { return nil }
    let mark = first.node.mark
    var content: [Mapping.Entry] = []
    for type in formTypes(of: parts, operation: operation, types: types, at: mark) {
      if !content.isEmpty {
        for part in parts {
          guard spend(part.target, at: mark) else { return nil }
        }
      }
      content.append(
        Mapping.Entry(
          key: type.text,
          keyMark: type.mark,
          value: formContent(parts, isMultipart: !type.isForm, at: mark)
        )
      )
    }
    var entries = [Mapping.Entry("content", .mapping(content, at: mark))]
    if let required = parts.first(where: { $0.fields["required"]?.isTrue == true }) {
      let mark = required.fields["required"]?.mark ?? required.mark
      entries.insert(.init("required", .boolean(true, at: mark)), at: 0)
    }
    return .init("requestBody", .mapping(entries, at: mark))
  }

  /// "`application/x-www-form-urlencoded`, `multipart/form-data` or both": what `consumes` lists of
  /// them. Only the latter takes files.
  private mutating func formTypes(
    of parts: [BodyPart],
    operation: Mapping,
    types: MediaTypes,
    at mark: Mark
  ) -> [MediaTypeName] {
    let listed = (types.consumes ?? []).filter { $0.isForm || $0.isMultipart }
    let hasFile = parts.contains { $0.isFile }
    var fitting = listed.filter { !hasFile || $0.isMultipart }
    // Where there is a choice, a type counts in which OpenAPI 3.0 can say how lists are written.
    if parts.contains(where: \.isJoinedList), fitting.contains(where: \.isForm) {
      fitting.removeAll(where: \.isMultipart)
    }
    if !fitting.isEmpty { return fitting }
    let name = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
    if let own = operation["consumes"], own.items?.isEmpty == false {
      warn(
        .unfitFormType,
        "'consumes' lists no type in which this form can be; '\(name)' is used",
        at: own.mark
      )
    }
    return [MediaTypeName(text: name, mark: mark)]
  }

  private mutating func formContent(
    _ parts: [BodyPart],
    isMultipart: Bool,
    at mark: Mark
  ) -> Node {
    var properties: [Mapping.Entry] = []
    var required: [Node] = []
    var encoding: [Mapping.Entry] = []
    for part in parts {
      let (schema, style) = formField(part, isMultipart: isMultipart)
      let nameMark = part.fields["name"]?.mark ?? part.mark
      properties.append(.init(part.name, schema, keyMark: nameMark))
      if let node = part.fields["required"], node.isTrue {
        required.append(.string(part.name, at: node.mark))
      }
      if !style.isEmpty {
        encoding.append(.init(part.name, .mapping(style, at: nameMark), keyMark: nameMark))
      }
    }
    var schema = [Mapping.Entry("type", .string("object", at: mark))]
    if let first = required.first {
      schema.append(.init("required", Node(.sequence(required), at: first.mark)))
    }
    schema.append(.init("properties", .mapping(properties, at: mark)))
    var entries = [Mapping.Entry("schema", .mapping(schema, at: mark))]
    if !encoding.isEmpty { entries.append(.init("encoding", .mapping(encoding, at: mark))) }
    return .mapping(entries, at: mark)
  }

  /// The schema of a field, with what the caller reads of it, and how lists are written in it.
  private mutating func formField(
    _ part: BodyPart,
    isMultipart: Bool
  ) -> (schema: Node, style: [Mapping.Entry]) {
    if let schema = part.fields["schema"], part.fields["type"] == nil {
      warn(
        .mixedVersions,
        "only a parameter in body has 'schema'; it is read as OpenAPI 3.0 has it",
        at: schema.mark
      )
      return (self.schema(schema), [])
    }
    var value = InlineValue(schema: part.node)
    if part.isListOfFiles {
      // Each file is a part, whatever is said of separators.
      let own = part.fields.entries.filter { Self.isSchemaField($0.key) }
      value.schema = schema(.mapping(own, at: part.mark))
    } else {
      value = inlineValue(of: part.fields, place: isMultipart ? .part : .form, at: part.mark)
    }
    var entries = value.schema.fields?.entries ?? []
    let texts: Set<String> = ["description", "example", "deprecated"]
    entries += part.fields.entries.filter { entry in
      texts.contains(entry.key) || entry.isExtension && !Self.isNullability(entry.key)
    }
    if let description = value.description, part.fields["description"] == nil {
      entries.append(.init("description", .string(description, at: part.mark)))
    }
    return (.mapping(entries, at: part.mark), value.style)
  }
}
