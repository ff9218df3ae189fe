import Diagnostics
import YAML

// Parameters (Swagger 2.0, "Parameter Object" and "Items Object").
extension Converter {
  /// What a parameter, or one that a reference leads to, is. The place is what the document says,
  /// upper and lower case aside.
  func parameterKind(of node: Node) -> ParameterKind {
    let node = node.reference.flatMap(target)?.node ?? node
    // What cannot be looked at is left to the reader to speak of.
    guard let fields = node.fields, node.reference == nil else { return .other }
    guard let place = fields["in"]?.text else { return fields["schema"] == nil ? .unknown : .body }
    switch place.lowercased() {
    case "body": return .body
    case "formdata", "form": return .form
    case "query", "header", "path", "cookie": return .other
    default: return .unknown
    }
  }

  /// A list of parameters, without those that are the body or a part of it.
  mutating func parameterList(_ node: Node) -> ParameterParts {
    var parts = ParameterParts()
    guard let items = node.items else { return parts }
    parts.isList = true
    for item in items {
      let kind = parameterKind(of: item)
      switch kind {
      case .other:
        parts.parameters.append(
          item.reference == nil ? parameter(item) : reference(item, to: .parameter)
        )
      case .unknown: warnOfUnknownPlace(of: item)
      case .body, .form:
        let target = item.reference.flatMap { self.target(of: $0) }?.node ?? item
        guard let fields = target.fields else { continue }
        if fields["in"] == nil {
          warn(
            .mixedVersions,
            "the field 'in' of a parameter is missing; one with a schema is in body",
            at: target.mark
          )
        }
        parts.bodyParts.append(
          BodyPart(node: item, fields: fields, mark: target.mark, isForm: kind == .form)
        )
      }
    }
    return parts
  }

  mutating func warnOfUnknownPlace(of node: Node) {
    let node = node.reference.flatMap(target)?.node ?? node
    guard let place = node.fields?["in"] else {
      warn(
        .unreadableParameter,
        "the field 'in' of a parameter is missing; the parameter is left out",
        at: node.mark
      )
      return
    }
    warn(
      .unreadableParameter,
      "a parameter cannot be in '\(place.text ?? "")'; it is in query, header, path, formData or "
        + "body; the parameter is left out",
      at: place.mark
    )
  }

  /// The fields that describe the value of a parameter, a field of a form, an item or a header.
  private static let schemaFields: Set<String> = [
    "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum",
    "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems",
    "enum", "multipleOf",
    // No fields of a parameter, but what is meant is plain.
    "properties", "additionalProperties", "allOf", "anyOf", "oneOf", "nullable", "readOnly",
    "title",
  ]

  static func isSchemaField(_ key: String) -> Bool { schemaFields.contains(key) }

  /// A parameter that is none of a body.
  mutating func parameter(_ node: Node) -> Node {
    if node.reference != nil { return reference(node, to: .parameter) }
    guard let fields = node.fields else { return node }
    let place = fields["in"]?.text?.lowercased() ?? ""
    let isPath = place == "path"
    var entries: [Mapping.Entry] = []
    let hasOwnSchema = fields["schema"] != nil && fields["type"] == nil && fields["items"] == nil
    var isSchemaPlaced = hasOwnSchema || fields["content"] != nil
    let value = inlineValue(of: fields, place: ValuePlace(parameterIn: place), at: node.mark)
    for entry in fields.entries {
      switch entry.key {
      case "in": entries.append(entry.with(.string(place, at: entry.value.mark)))
      case "required" where isPath:
        entries.append(
          entry.with(required(entry.value, of: fields, at: entry.value.mark))
        )
      case "collectionFormat", "allowEmptyValue": continue
      case "schema" where hasOwnSchema:
        warn(
          .mixedVersions,
          "only a parameter in body has 'schema'; it is read as OpenAPI 3.0 has it",
          at: entry.keyMark
        )
        entries.append(entry.with(schema(entry.value)))
      case "schema":
        warn(
          .mixedVersions,
          "only a parameter in body has 'schema'; 'type' counts",
          at: entry.keyMark
        )
      case "content": entries.append(entry.with(content(entry.value)))
      case _ where value.consumed.contains(entry.key):
        if !isSchemaPlaced { entries.append(.init("schema", value.schema, keyMark: entry.keyMark)) }
        isSchemaPlaced = true
      default: entries.append(entry)
      }
    }
    if isPath, fields["required"] == nil {
      entries.append(.init("required", required(nil, of: fields, at: node.mark)))
    }
    if !isSchemaPlaced { entries.append(.init("schema", value.schema)) }
    if let description = value.description, fields["description"] == nil {
      entries.append(.init("description", .string(description, at: node.mark)))
    }
    let known = Set(entries.map(\.key))
    entries += value.style.filter { !known.contains($0.key) }
    return node.with(entries)
  }

  /// A path without one of its parts is another path.
  private mutating func required(_ node: Node?, of fields: Mapping, at mark: Mark) -> Node {
    if node?.isTrue != true {
      warn(
        .pathParameterSlip,
        "the path parameter '\(fields["name"]?.text ?? "")' must have 'required: true'; it is read "
          + "so",
        at: mark
      )
    }
    return .boolean(true, at: mark)
  }
}
