import YAML

// Responses (Swagger 2.0, "Response Object", "Headers Object" and "Example Object").
extension Converter {
  /// A response of an operation.
  mutating func operationResponse(_ node: Node, types: MediaTypes) -> Node {
    guard let reference = node.reference else { return response(node, types: types) }
    // A reference to a shared response is kept where it has the media types that it has there.
    guard types.produces != mediaTypes.produces, let target = target(of: reference)?.node,
      target.fields?["schema"] != nil, spend(target, at: node.mark)
    else { return self.reference(node, to: .response) }
    return response(target, types: types)
  }

  /// A response. Without a schema it has no content: "If this field does not exist, it means no
  /// content is returned as part of the response."
  mutating func response(_ node: Node, types: MediaTypes) -> Node {
    if node.reference != nil { return reference(node, to: .response) }
    guard let fields = node.fields else { return node }
    var entries: [Mapping.Entry] = []
    for entry in fields.entries {
      switch entry.key {
      case "schema":
        guard !entry.value.isNull, fields["content"] == nil else { continue }
        let names = types.ofResponse(isFile: isFile(entry.value), at: entry.value.mark)
        let content = content(
          names,
          schema: schema(entry.value),
          examples: fields["examples"]?.fields,
          at: entry.keyMark
        )
        entries.append(entry.with(content, key: "content"))
      case "headers": entries.append(entry.with(headers(entry.value)))
      case "content": entries.append(entry.with(content(entry.value)))
      // They stand with the media types that they are of.
      case "examples": continue
      default: entries.append(entry)
      }
    }
    return node.with(entries)
  }

  private mutating func headers(_ node: Node) -> Node {
    guard let fields = node.fields else { return node }
    var entries: [Mapping.Entry] = []
    for entry in fields.entries {
      entries.append(entry.isExtension ? entry : entry.with(header(entry.value)))
    }
    return node.with(entries)
  }

  private mutating func header(_ node: Node) -> Node {
    guard let fields = node.fields, node.reference == nil else { return node }
    if fields["schema"] != nil {
      return node.with(
        fields.entries.map { $0.key == "schema" ? $0.with(schema($0.value)) : $0 }
      )
    }
    let value = inlineValue(of: fields, place: .responseHeader, at: node.mark)
    var entries: [Mapping.Entry] = []
    var isSchemaPlaced = false
    for entry in fields.entries where entry.key != "collectionFormat" {
      guard value.consumed.contains(entry.key) else {
        entries.append(entry)
        continue
      }
      if !isSchemaPlaced { entries.append(.init("schema", value.schema, keyMark: entry.keyMark)) }
      isSchemaPlaced = true
    }
    if !isSchemaPlaced { entries.append(.init("schema", value.schema)) }
    return node.with(entries)
  }
}
