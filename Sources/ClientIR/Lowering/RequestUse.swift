import OpenAPI

/// Which schemas stand in the bodies of requests, however deep.
struct RequestUse {
  private var sent: Set<SchemaID> = []
  private var patched: Set<SchemaID> = []

  init(of document: Document) {
    for operation in document.operations {
      for media in operation.requestBody?.content ?? [] {
        guard let schema = media.schema else { continue }
        Self.collect(schema, of: document, into: &sent)
        if operation.method == "PATCH" { Self.collect(schema, of: document, into: &patched) }
      }
    }
  }

  /// Whether a request carries values of the schema.
  func sends(_ schema: SchemaID) -> Bool { sent.contains(schema) }

  /// Whether a request that changes a part of a resource carries values of the schema. What such a
  /// request leaves out stays as it is, so that a default must not be sent unasked.
  func patches(_ schema: SchemaID) -> Bool { patched.contains(schema) }

  private static func collect(
    _ root: SchemaID,
    of document: Document,
    into found: inout Set<SchemaID>
  ) {
    var pending = [root]
    while let id = pending.popLast() {
      guard found.insert(id).inserted else { continue }
      let schema = document[id]
      pending += schema.properties.map(\.schema)
      pending += schema.allOf + schema.anyOf + schema.oneOf
      if let items = schema.items { pending.append(items) }
      if case .schema(let values) = schema.additionalProperties { pending.append(values) }
    }
  }
}
