import Diagnostics
import YAML

// Files that a document does not describe. "If this field does not exist, it means no content is
// returned", says Swagger 2.0 of the schema of a response. But an operation that lists types of its
// own, and none that a schema could describe, has something to return: so do exports, logs and streams
// of events in many documents, that of Docker Engine among them. Whoever calls it gets what arrives,
// and nothing if nothing does.
extension Converter {
  func isUndescribed(_ response: Node) -> Bool {
    guard let fields = response.fields else { return false }
    return ["$ref", "schema", "content"].allSatisfy { fields[$0] == nil }
  }

  /// A response with a file.
  mutating func fileResponse(_ node: Node, _ types: [MediaTypeName]) -> Node {
    guard let fields = response(node, types: mediaTypes).fields, let first = types.first,
      spend(
        Node(.sequence(types.map { .string($0.text, at: $0.mark) }), at: node.mark),
        at: node.mark
      )
    else { return node }
    warn(
      .undescribedFile,
      "the response has no schema, but the operation produces '\(first.text)', so it is read as "
        + "\(first.isText ? "a text" : "a file")",
      at: node.mark
    )
    let content = types.map { type in
      var schema = [Mapping.Entry("type", .string("string", at: type.mark))]
      if !type.isText { schema.append(.init("format", .string("binary", at: type.mark))) }
      let media = Mapping.Entry("schema", .mapping(schema, at: type.mark))
      return Mapping.Entry(type.text, .mapping([media], at: type.mark))
    }
    return node.with(fields.entries + [.init("content", .mapping(content, at: first.mark))])
  }
}

extension MediaTypes {
  /// The types of responses, if no schema could describe any of them.
  var producedFiles: [MediaTypeName] {
    guard let produces, produces.allSatisfy(\.isFile) else { return [] }
    return produces
  }
}

extension MediaTypeName {
  /// Whether the content is text as it is.
  var isText: Bool { essence.hasPrefix("text/") && essence != "text/event-stream" }

  /// Whether the content is nothing that a schema describes.
  fileprivate var isFile: Bool {
    let others = ["json", "xml", "yaml", "*", "form"]
    return !others.contains { essence.contains($0) }
  }
}

extension Mapping.Entry {
  /// Whether the status is that of a success with content (RFC 9110, sections 15.3.5 and 15.3.6).
  var mayHaveContent: Bool {
    key.utf8.count == 3 && key.hasPrefix("2") && key != "204" && key != "205"
  }
}
