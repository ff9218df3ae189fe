import YAML

// Examples (OpenAPI Specification 3.0.3, section 4.7.19 "Example Object"). They are for people and no
// part of what a document promises, so that a fault in one is passed over.
extension DocumentReader {
  /// The values of the examples that a parameter or a media type has, in the order of the document.
  /// One that stands at a URL has none.
  mutating func examples(in fields: Mapping) -> [Node] {
    if let example = fields["example"] { return [example] }
    guard case .mapping(let examples) = fields["examples"]?.value else { return [] }
    var values: [Node] = []
    for entry in examples.entries {
      guard case .mapping(let fields) = exampleObject(entry.value)?.value,
        let value = fields["value"] ?? fields["dataValue"]
      else { continue }
      values.append(value)
    }
    return values
  }

  /// The values of the examples that a schema has: one in OpenAPI 3.0, a list since 3.1.
  func schemaExamples(in fields: Mapping) -> [Node] {
    if let example = fields["example"] { return [example] }
    if case .sequence(let examples) = fields["examples"]?.value { return examples }
    return []
  }

  /// How many references lead from one to the next until an example stands there.
  private static let maximumReferences = 8

  private mutating func exampleObject(_ node: Node) -> Node? {
    var node = node
    for _ in 0..<Self.maximumReferences {
      guard let reference = reference(in: node) else { return node }
      guard case .found(_, let target) = quietLookUp(reference) else { return nil }
      node = target
    }
    return nil
  }
}
