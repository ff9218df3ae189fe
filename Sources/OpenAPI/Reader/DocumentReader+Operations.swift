import YAML

extension DocumentReader {
  /// The names of path item fields that hold an operation, as the specification lists them.
  private static let methods = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
  ]

  mutating func operations(in fields: Mapping) -> [Operation] {
    guard let paths = optionalMapping("paths", in: fields) else { return [] }
    let security = security(in: fields) ?? []
    var operations: [Operation] = []
    for path in paths.entries where !path.key.hasPrefix("x-") {
      guard let node = resolved(path.value), let item = mapping(node, "a path item") else {
        continue
      }
      guard let template = pathTemplate(path.key, at: path.keyMark) else { continue }
      let shared = parameters(in: item)
      for entry in item.entries where Self.methods.contains(entry.key) {
        guard let fields = mapping(entry.value, "an operation") else { continue }
        operations.append(
          operation(
            fields,
            method: entry.key.uppercased(),
            path: template,
            shared: shared,
            security: security,
            mark: entry.keyMark
          )
        )
      }
    }
    checkOperationIDs(operations)
    return operations
  }

  private mutating func operation(
    _ fields: Mapping,
    method: String,
    path: PathTemplate,
    shared: [Parameter],
    security: [[String]],
    mark: Mark
  ) -> Operation {
    let own = parameters(in: fields)
    let inherited = shared.filter { shared in
      !own.contains { $0.name == shared.name && $0.location == shared.location }
    }
    let operation = Operation(
      id: string("operationId", in: fields),
      method: method,
      path: path,
      tags: strings("tags", in: fields),
      summary: string("summary", in: fields),
      description: string("description", in: fields),
      parameters: inherited + own,
      requestBody: requestBody(in: fields),
      responses: responses(in: fields, at: mark),
      security: self.security(in: fields) ?? security,
      isDeprecated: boolean("deprecated", in: fields, default: false),
      mark: mark
    )
    checkPathParameters(of: operation)
    return operation
  }

  private mutating func pathTemplate(_ text: String, at mark: Mark) -> PathTemplate? {
    guard text.hasPrefix("/") else {
      report("the path '\(text)' must begin with a slash", at: mark)
      return nil
    }
    guard let path = PathTemplate(text) else {
      report("the braces of the path '\(text)' do not match, or hold no name", at: mark)
      return nil
    }
    return path
  }

  private mutating func requestBody(in fields: Mapping) -> RequestBody? {
    guard let value = fields["requestBody"], let node = resolved(value),
      let fields = mapping(node, "a request body")
    else { return nil }
    return RequestBody(
      description: string("description", in: fields),
      isRequired: boolean("required", in: fields, default: false),
      content: content(in: fields),
      mark: node.mark
    )
  }

  private mutating func responses(in fields: Mapping, at mark: Mark) -> [Response] {
    guard let entries = requiredMapping("responses", in: fields, of: "an operation", at: mark)
    else { return [] }
    var responses: [Response] = []
    for entry in entries.entries where !entry.key.hasPrefix("x-") {
      guard let status = Response.Status(entry.key) else {
        report(
          "'\(entry.key)' is not a status; write a code such as '200', a range such as '4XX', "
            + "or 'default'",
          at: entry.keyMark
        )
        continue
      }
      guard let node = resolved(entry.value), let fields = mapping(node, "a response") else {
        continue
      }
      responses.append(
        Response(
          status: status,
          description: string("description", in: fields) ?? "",
          content: content(in: fields),
          mark: entry.keyMark
        )
      )
    }
    return responses
  }

  private mutating func content(in fields: Mapping) -> [MediaType] {
    guard let entries = optionalMapping("content", in: fields)?.entries else { return [] }
    var content: [MediaType] = []
    for entry in entries {
      guard let fields = mapping(entry.value, "a media type") else { continue }
      content.append(
        MediaType(name: entry.key, schema: schema("schema", in: fields), mark: entry.keyMark)
      )
    }
    return content
  }

  /// The security requirements, by the names of their schemes; nil where the document has none.
  private mutating func security(in fields: Mapping) -> [[String]]? {
    guard fields["security"] != nil else { return nil }
    return optionalSequence("security", in: fields).compactMap {
      mapping($0, "a security requirement")?.entries.map(\.key)
    }
  }

  private mutating func checkOperationIDs(_ operations: [Operation]) {
    var marks: [String: Mark] = [:]
    for operation in operations {
      guard let id = operation.id else { continue }
      if let first = marks[id] {
        report(
          "the operationId '\(id)' stands on line \(first.line) already; "
            + "each operation needs a name of its own",
          at: operation.mark
        )
      } else {
        marks[id] = operation.mark
      }
    }
  }

  private mutating func checkPathParameters(of operation: Operation) {
    for case .parameter(let name) in operation.path.parts
    where !operation.parameters.contains(where: { $0.name == name && $0.location == .path }) {
      report(
        "the path '\(operation.path.text)' has '{\(name)}', but there is no path parameter of "
          + "that name",
        at: operation.mark
      )
    }
    for parameter in operation.parameters
    where parameter.location == .path
      && !operation.path.parts.contains(.parameter(parameter.name))
    {
      report(
        "the path parameter '\(parameter.name)' does not stand in '\(operation.path.text)'",
        at: parameter.mark
      )
    }
  }
}

extension PathTemplate {
  fileprivate init?(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let opening = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[opening] == "{", let closing = rest[opening...].firstIndex(of: "}") else {
        return nil
      }
      let name = rest[rest.index(after: opening)..<closing]
      guard !name.isEmpty, !name.contains("{") else { return nil }
      if opening > rest.startIndex { parts.append(.literal(String(rest[..<opening]))) }
      parts.append(.parameter(String(name)))
      rest = rest[rest.index(after: closing)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.init(parts: parts, text: text)
  }
}

extension Response.Status {
  fileprivate init?(_ text: String) {
    if text == "default" {
      self = .default
    } else if text.count == 3, let first = text.first?.wholeNumberValue, (1...5).contains(first),
      text.hasSuffix("XX")
    {
      self = .range(first)
    } else if text.count == 3, let code = Int(text), (100...599).contains(code) {
      self = .code(code)
    } else {
      return nil
    }
  }
}
