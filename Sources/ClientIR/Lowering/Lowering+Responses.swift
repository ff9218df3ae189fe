import OpenAPI

extension Lowering {
  /// What a successful call returns: nil after a warning that the operation is left out.
  mutating func result(
    of operation: OpenAPI.Operation,
    id: String
  ) -> (type: TypeReference?, documentation: DocComment?)? {
    let successes = operation.responses.filter(\.isSuccess)
    // `default` stands for every status not listed, success among them if no other is.
    let candidates =
      successes.isEmpty ? operation.responses.filter { $0.status == .default } : successes
    guard let response = candidates.first(where: { !$0.content.isEmpty }) ?? candidates.first
    else { return (nil, nil) }
    let documentation = DocComment(response.description)
    guard !response.content.isEmpty else { return (nil, documentation) }
    guard let media = response.content.first(where: \.isJSON) else {
      report(
        .warning(
          "a response that is not JSON is not supported; the operation '\(id)' is left out",
          at: response.mark
        )
      )
      return nil
    }
    for other in candidates where other.status != response.status && !other.content.isEmpty {
      report(
        .warning(
          "several successful responses with a body are not supported; the operation '\(id)' "
            + "reads the first",
          at: other.mark
        )
      )
    }
    let name = "\(id)\(response.status.nameSuffix)_response"
    let type = media.schema.map { self.type(of: $0, at: .named(name)) } ?? .word(.jsonValue)
    return (type, documentation)
  }

  /// The type of error bodies: the one that all operations share, or any JSON.
  mutating func errorBody(
    of selection: [(tag: Tag, operations: [OpenAPI.Operation])]
  ) -> TypeReference {
    var schemas: [SchemaID] = []
    for operation in selection.flatMap(\.operations) {
      for response in operation.responses where !response.isSuccess {
        guard let schema = response.content.first(where: \.isJSON)?.schema else { continue }
        if !schemas.contains(schema) { schemas.append(schema) }
      }
    }
    guard schemas.count == 1 else { return .word(.jsonValue) }
    return type(of: schemas[0], at: .named("error_body"))
  }
}

extension Response {
  fileprivate var isSuccess: Bool {
    switch status {
    case .code(let code): (200...299).contains(code)
    case .range(let hundred): hundred == 2
    case .default: false
    }
  }
}

extension Response.Status {
  fileprivate var nameSuffix: String {
    switch self {
    case .code(let code): String(code)
    case .range(let hundred): "\(hundred)XX"
    case .default: "Default"
    }
  }
}

extension MediaType {
  /// Whether the content is JSON: `application/json`, or a type with the suffix `+json` (RFC 6839,
  /// section 3.1), parameters aside.
  var isJSON: Bool {
    let essence = name.prefix { $0 != ";" && $0 != " " }.lowercased()
    return essence == "application/json" || essence.hasSuffix("+json")
  }
}
