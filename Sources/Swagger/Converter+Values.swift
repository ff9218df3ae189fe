import Diagnostics
import YAML

/// A value as OpenAPI 3.0 has it.
struct InlineValue {
  var schema: Node
  /// `style` and `explode`, as far as they are not what OpenAPI 3.0 takes for granted.
  var style: [Mapping.Entry] = []
  /// What the caller must know of the value, where OpenAPI 3.0 has no word for it.
  var description: String?
  /// The fields that are in the schema now.
  var consumed: Set<String> = []
}

// Values that are described where they stand (Swagger 2.0, "Parameter Object", "Items Object" and
// "Header Object").
extension Converter {
  /// The value that the fields describe.
  ///
  /// - Parameters:
  ///   - fields: The fields of a parameter, a list's items or a header.
  ///   - place: What has the value.
  ///   - mark: Where the fields are.
  /// - Returns: The schema, and what does not fit into one.
  mutating func inlineValue(of fields: Mapping, place: ValuePlace, at mark: Mark) -> InlineValue {
    let isArray = fields["type"].map { $0.text == "array" } ?? (fields["items"] != nil)
    let format = isArray ? collectionFormat(in: fields, place: place) : .csv
    var value = InlineValue(schema: .mapping([], at: mark))
    if isArray, place.needsText(for: format) {
      value.description = "A list of values with \(format.separator) between them."
      value.consumed = Set(fields.entries.map(\.key).filter(Self.isSchemaField))
      value.schema = .mapping(
        [.init("type", .string("string", at: fields["type"]?.mark ?? mark))],
        at: mark
      )
      warn(
        .contentNotSupported,
        "OpenAPI 3.0 has no such list with \(format.separator) between its values; the caller gives "
          + "it as one text",
        at: fields["collectionFormat"]?.mark ?? mark
      )
      return value
    }
    var entries: [Mapping.Entry] = []
    for entry in fields.entries {
      guard let converted = schemaField(entry, of: fields, place: place) else { continue }
      value.consumed.insert(entry.key)
      entries += converted
    }
    let isTyped = ["type", "allOf", "anyOf", "oneOf", "schema", "content", "$ref"].contains {
      fields[$0] != nil
    }
    if isArray, fields["items"] == nil {
      if place != .responseHeader {
        warn(
          .untypedValue,
          "a list needs 'items'; its values are read as text",
          at: fields["type"]?.mark ?? mark
        )
      }
      let items = Node.mapping([.init("type", .string("string", at: mark))], at: mark)
      entries.append(.init("items", items))
    }
    if !isTyped {
      if !isArray, place != .responseHeader {
        warn(.untypedValue, "the field 'type' is missing; the value is read as text", at: mark)
      }
      entries.insert(.init("type", .string(isArray ? "array" : "string", at: mark)), at: 0)
    }
    value.schema = .mapping(entries, at: mark)
    if isArray {
      value.style = place.style(of: format, at: fields["collectionFormat"]?.mark ?? mark)
    }
    return value
  }

  /// What a field becomes in the schema; nil when it is none of a schema.
  private mutating func schemaField(
    _ entry: Mapping.Entry,
    of fields: Mapping,
    place: ValuePlace
  ) -> [Mapping.Entry]? {
    switch entry.key {
    case "items":
      guard let items = entry.value.fields, entry.value.reference == nil else {
        return [entry.with(schema(entry.value))]
      }
      return [entry.with(self.items(entry.value, items, in: place))]
    case "type" where entry.value.text == "file" && !place.takesFiles:
      if place != .responseHeader {
        warn(
          .untypedValue,
          "only formData and responses have files; this is read as text",
          at: entry.value.mark
        )
      }
      return [entry.with(.string("string", at: entry.value.mark))]
    case "type" where entry.value.text == "file":
      return [entry.with(.string("string", at: entry.value.mark))]
        + [.init("format", .string("binary", at: entry.value.mark), keyMark: entry.keyMark)]
    case "format" where fields["type"]?.text == "file": return []
    case "properties", "additionalProperties", "allOf", "anyOf", "oneOf":
      let mapping = Node.mapping([entry], at: entry.keyMark)
      return schema(mapping).fields?.entries ?? [entry]
    case _ where Self.isSchemaField(entry.key): return [entry]
    default:
      guard Self.isNullability(entry.key) else { return nil }
      return nullability(entry, in: fields).map { [$0] } ?? []
    }
  }

  /// The items of a list. A list in a list has a separator of its own, of which OpenAPI 3.0 knows
  /// nothing, so that the caller must put it together.
  private mutating func items(_ node: Node, _ fields: Mapping, in place: ValuePlace) -> Node {
    let isPart = place == .part || place == .form
    if fields["type"]?.text == "file", isPart { return schema(node) }
    // Where there is no type but a whole schema, that is meant.
    if fields["type"] == nil, fields["items"] == nil { return schema(node) }
    let inner: ValuePlace = place == .responseHeader ? place : .item
    let value = inlineValue(of: fields, place: inner, at: node.mark)
    guard let description = value.description, let entries = value.schema.fields?.entries else {
      return value.schema
    }
    return value.schema.with(
      entries + [.init("description", .string(description, at: node.mark))]
    )
  }

  /// How a list is written: separated by commas, if nothing is said.
  private mutating func collectionFormat(
    in fields: Mapping,
    place: ValuePlace
  ) -> CollectionFormat {
    guard let node = fields["collectionFormat"], let text = node.text else { return .csv }
    guard let format = CollectionFormat(text) else {
      if place != .responseHeader {
        warn(
          .unfitStyle,
          "'\(text)' is no collectionFormat; there are csv, ssv, tsv, pipes and multi; 'csv' is used",
          at: node.mark
        )
      }
      return .csv
    }
    guard format == .multi, !place.takesMulti else { return format }
    if place != .responseHeader {
      warn(.unfitStyle, "'multi' is for query and formData alone; 'csv' is used", at: node.mark)
    }
    return .csv
  }
}
