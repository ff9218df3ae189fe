import ClientIR
import OpenAPI

/// Which schemas stand in the bodies of requests and of responses, however deep.
struct SchemaUse {
  private var sent: Set<SchemaID> = []
  private var patched: Set<SchemaID> = []
  private var received: Set<SchemaID> = []
  private var files: Set<SchemaID> = []

  init(of document: Document, _ hierarchies: Hierarchies) {
    for operation in document.operations {
      for media in operation.requestBody?.content ?? [] {
        if let item = media.itemSchema {
          Self.collect(item, of: document, hierarchies, into: &sent)
          if media.name.lowercased().hasPrefix("multipart/") {
            collectFiles(ofParts: [item], in: document)
          }
        }
        guard let schema = media.schema else { continue }
        Self.collect(schema, of: document, hierarchies, into: &sent)
        if operation.method == "PATCH" {
          Self.collect(schema, of: document, hierarchies, into: &patched)
        }
        if media.name.lowercased().hasPrefix("multipart/") {
          collectFiles(of: schema, in: document)
        }
      }
      for schema in operation.responses.flatMap(\.content).flatMap(\.schemas) {
        Self.collect(schema, of: document, hierarchies, into: &received)
      }
    }
  }

  /// Whether a request carries values of the schema.
  func sends(_ schema: SchemaID) -> Bool { sent.contains(schema) }

  /// Whether a response carries values of the schema.
  func receives(_ schema: SchemaID) -> Bool { received.contains(schema) }

  /// Whether a request that changes a part of a resource carries values of the schema. What such a
  /// request leaves out stays as it is, so that a default must not be sent unasked.
  func patches(_ schema: SchemaID) -> Bool { patched.contains(schema) }

  /// Whether values of the schema are parts of multipart bodies that hold bytes (OpenAPI
  /// Specification 3.0.3, section 4.7.14.2, and 3.1.0, section 4.8.14.2).
  func isFile(_ schema: SchemaID) -> Bool { files.contains(schema) }

  private static func collect(
    _ root: SchemaID,
    of document: Document,
    _ hierarchies: Hierarchies,
    into found: inout Set<SchemaID>
  ) {
    var pending = [root]
    while let id = pending.popLast() {
      guard found.insert(id).inserted else { continue }
      pending += document[id].namedSchemas + hierarchies.subtypes[id, default: []]
    }
  }

  /// A part is a property, or an item of a list that is one; or an item of a body that is a list.
  private mutating func collectFiles(of body: SchemaID, in document: Document) {
    var pending = [body]
    var visited: Set<SchemaID> = []
    var parts: [SchemaID] = []
    while let id = pending.popLast() {
      guard visited.insert(id).inserted else { continue }
      let schema = document[id]
      parts += schema.properties.map(\.schema) + schema.prefixItems
      if let items = schema.items { parts.append(items) }
      if case .schema(let values) = schema.additionalProperties { parts.append(values) }
      pending += schema.allOf + schema.anyOf + schema.oneOf
    }
    collectFiles(ofParts: parts, in: document)
  }

  private mutating func collectFiles(ofParts parts: [SchemaID], in document: Document) {
    var parts = parts
    var visited: Set<SchemaID> = []
    while let id = parts.popLast() {
      guard visited.insert(id).inserted else { continue }
      let schema = document[id]
      if schema.isUnencodedBytes { files.insert(id) }
      parts += schema.allOf + schema.anyOf + schema.oneOf
      if let items = schema.items { parts.append(items) }
    }
  }
}

extension Schema {
  /// Whether the schema stands for bytes that nothing encodes: `format: binary` in OpenAPI 3.0,
  /// `contentMediaType` alone in 3.1.
  fileprivate var isUnencodedBytes: Bool {
    guard types == [.string] || types.isEmpty, enumeration == nil, (allOf + anyOf + oneOf).isEmpty
    else { return false }
    if format == "binary" { return true }
    guard let contentMediaType, contentEncoding == nil else { return false }
    let type = contentMediaType.lowercased()
    return !type.hasPrefix("text/") && !type.hasPrefix("application/json")
  }
}
