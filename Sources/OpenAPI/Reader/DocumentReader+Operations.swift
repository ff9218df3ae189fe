import Diagnostics
import YAML

extension DocumentReader {
  /// The names of path item fields that hold an operation, as the specification lists them.
  static let methods: Set<String> = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  /// How many parameters, responses and schemas the operations may have together. Paths that refer
  /// to the same path item multiply them.
  private static let mostParts = 1_000_000

  mutating func operations(in fields: Mapping) -> [Operation] {
    // The document's own security is looked at even if no operation uses it.
    let security = security(in: fields)
    guard let paths = optionalMapping("paths", in: fields) else { return [] }
    var operations: [Operation] = []
    var operationIDs: [ExactText: Mark] = [:]
    var partCount = 0
    for entry in paths.entries where !entry.key.hasPrefix("x-") {
      let (path, part) = sharing { $0.path(entry) }
      guard let path, !path.methods.isEmpty else {
        use(part: part)
        continue
      }
      for method in path.methods {
        let (operation, found) = collecting { reader -> Operation? in
          reader.use(part: part)
          return reader.operation(method, of: path, security: security, &operationIDs)
        }
        guard let operation else {
          if !found.isEmpty {
            parts.append(found)
            use(part: parts.count - 1)
          }
          continue
        }
        operations.append(operation.with(found))
        partCount += operation.parameters.count + operation.responses.count
        guard partCount + schemas.count <= Self.mostParts else {
          report(
            .tooLarge,
            "the operations have more than \(Self.mostParts) parameters, responses and schemas "
              + "together, counting those of shared path items for each path",
            at: entry.keyMark
          )
          return operations
        }
      }
    }
    return operations
  }

  private mutating func operation(
    _ method: PathItem.Method,
    of path: PathItem,
    security: [SecurityRequirement]?,
    _ operationIDs: inout [ExactText: Mark]
  ) -> Operation? {
    guard let target = resolved(method.node, "the operation"),
      let fields = mapping(target.node, "an operation")
    else { return nil }
    let own = parameters(in: fields)
    if let callbacks = fields.entries.first(where: { $0.key == "callbacks" }) {
      report(
        .serverCalls,
        "callbacks are calls that the server makes to its users; they are no part of a client",
        at: callbacks.keyMark
      )
    }
    let (template, parameters) = fit(
      own.inheriting(path.parameters).parameters,
      to: path.template,
      at: method.mark
    )
    return Operation(
      id: operationID(in: fields, at: method.mark, &operationIDs),
      method: method.name,
      path: template,
      tags: strings("tags", in: fields),
      summary: string("summary", in: fields),
      description: string("description", in: fields),
      parameters: parameters,
      requestBody: fields["requestBody"].flatMap { requestBody($0) },
      responses: responses(in: fields, at: method.mark),
      security: self.security(in: fields) ?? security,
      servers: servers(in: fields, or: "the servers of the path or the document") ?? path.servers,
      pagingRule: pagingRule(in: fields),
      isDeprecated: boolean("deprecated", in: fields, default: false),
      streamEnd: operationStreamEnd(in: fields),
      findings: Findings(),
      mark: method.mark
    )
  }

  /// The name of an operation; nil where an earlier one has it.
  private mutating func operationID(
    in fields: Mapping,
    at mark: Mark,
    _ known: inout [ExactText: Mark]
  ) -> String? {
    guard let id = string("operationId", in: fields) else { return nil }
    guard let first = known[ExactText(id)] else {
      known[ExactText(id)] = mark
      return id
    }
    let file = files.index(of: first)
    let place =
      file == files.index(of: mark)
      ? "on line \(first.line)" : "in \(files[file].location) on line \(first.line)"
    report(
      .repeatedOperationID,
      "the operationId '\(id)' stands \(place) already; this operation is named by its method and its "
        + "path",
      at: fields["operationId"]?.mark ?? mark,
      remedy: fields["operationId"].map { .remove($0.mark) }
    )
    return nil
  }
}

extension Operation {
  fileprivate func with(_ findings: Findings) -> Operation {
    Operation(
      id: id,
      method: method,
      path: path,
      tags: tags,
      summary: summary,
      description: description,
      parameters: parameters,
      requestBody: requestBody,
      responses: responses,
      security: security,
      servers: servers,
      pagingRule: pagingRule,
      isDeprecated: isDeprecated,
      streamEnd: streamEnd,
      findings: findings,
      mark: mark
    )
  }
}
