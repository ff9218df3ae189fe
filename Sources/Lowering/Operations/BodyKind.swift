import ClientIR
import OpenAPI

/// What the content of a media type is to a client.
enum BodyKind: Hashable {
  // In the order in which a client prefers them, where it has a choice.
  case json, form, multipart, lines, events, text, bytes
}

extension MediaType {
  /// Whether the name stands for several types: `*/*`, `image/*`.
  var isRange: Bool { essence.contains("*") }

  /// What the content is: by its name, and for a range such as `*/*` by its schema.
  func kind(in document: Document) -> BodyKind {
    let isLines = isLines
    let isFields =
      essence == "application/x-www-form-urlencoded" || essence.hasPrefix("multipart/")
    // A stream stays one, whatever it carries.
    let isStream = isLines || essence == "text/event-stream"
    if let schema, !isFields, !isStream, document.isBinary(schema) { return .bytes }
    if isLines { return .lines }
    switch essence {
    case "application/json", "text/json", "application/*+json": return .json
    case "application/x-www-form-urlencoded": return .form
    case "*/*", "application/*": return schema == nil ? .bytes : .json
    case "text/event-stream": return .events
    case "application/xml", "application/yaml", "application/x-yaml": return .text
    default:
      if essence.hasPrefix("multipart/") { return .multipart }
      if essence.hasSuffix("+json") { return .json }
      let isText = ["+xml", "+yaml"].contains { essence.hasSuffix($0) }
      return isText || essence.hasPrefix("text/") ? .text : .bytes
    }
  }

  /// Whether the content is JSON texts one after the other: on lines, or as RFC 7464 has it.
  private var isLines: Bool {
    switch essence {
    case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl",
      "application/jsonlines", "application/x-jsonlines", "application/json-lines",
      "application/stream+json", "application/json-seq":
      true
    default: essence.hasSuffix("+json-seq")
    }
  }

  /// Whether the content is JSON that says nothing more by its content type, such as a version or
  /// the way in which a patch is meant.
  var isPlainJSON: Bool {
    ["application/json", "text/json"].contains(essence) || isRange
  }
}

extension Document {
  /// Whether values of a schema are bytes that nothing encodes (OpenAPI Specification 3.0.3, section
  /// 4.4).
  func isBinary(_ id: SchemaID) -> Bool {
    var id = id
    // `allOf` around a single reference puts a description beside it.
    for _ in 0..<8 where self[id].allOf.count == 1 && self[id].types.isEmpty {
      id = self[id].allOf[0]
    }
    return self[id].types == [.string] && self[id].format == "binary"
  }
}
