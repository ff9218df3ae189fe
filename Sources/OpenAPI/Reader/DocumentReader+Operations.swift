import Diagnostics
import YAML

extension DocumentReader {
  /// The names of path item fields that hold an operation, as the specification lists them.
  private static let methods: Set<String> = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
  ]

  /// The other fields of a path item.
  private static let otherFields: Set<String> = [
    "$ref", "summary", "description", "servers", "parameters",
  ]

  /// How many path items may be put together by references. Each path does that anew.
  private static let mostReferences = 100

  /// How many parameters, responses and schemas the operations may have together. Paths that refer
  /// to the same path item multiply them.
  private static let mostParts = 1_000_000

  mutating func operations(in fields: Mapping) -> [Operation] {
    // The document's own security is looked at even if no operation uses it.
    let security = security(in: fields)
    guard let paths = optionalMapping("paths", in: fields) else { return [] }
    var operations: [Operation] = []
    var partCount = 0
    for path in paths.entries where !path.key.hasPrefix("x-") {
      guard let item = pathItem(path.value),
        let template = pathTemplate(path.key, at: path.keyMark)
      else { continue }
      let shared = parameters(in: item)
      let servers = servers(in: item)
      for entry in item.entries where Self.methods.contains(entry.key) {
        guard let fields = mapping(entry.value, "an operation") else { continue }
        let operation = operation(
          fields,
          method: entry.key.uppercased(),
          path: template,
          shared: shared,
          security: security,
          servers: servers,
          mark: entry.keyMark
        )
        operations.append(operation)
        partCount += operation.parameters.count + operation.responses.count
        guard partCount + schemas.count <= Self.mostParts else {
          report(
            "the operations have more than \(Self.mostParts) parameters, responses and schemas "
              + "together, counting those of shared path items for each path",
            at: path.keyMark
          )
          return operations
        }
      }
    }
    checkOperationIDs(operations)
    return operations
  }

  /// The fields of a path item, together with those of the path items that it refers to (OpenAPI
  /// Specification 3.0.3, section 4.7.9.1: `$ref` may stand beside others).
  private mutating func pathItem(_ node: Node) -> Mapping? {
    var entries: [Mapping.Entry] = []
    var keys: Set<String> = []
    var visited: Set<DocumentPlace> = []
    var next = node
    while let fields = mapping(next, "a path item") {
      for entry in fields.entries where entry.key != "$ref" && keys.insert(entry.key).inserted {
        entries.append(entry)
        let isKnown = Self.methods.contains(entry.key) || Self.otherFields.contains(entry.key)
        if !isKnown, !entry.key.hasPrefix("x-") {
          report(
            .warning(
              "'\(entry.key)' is no field of a path item and left out; methods are in small "
                + "letters",
              at: entry.keyMark
            )
          )
        }
      }
      guard let reference = reference(in: next) else { return Mapping(entries: entries) }
      guard visited.count < Self.mostReferences else {
        report("more than \(Self.mostReferences) path items refer to each other", at: next.mark)
        return nil
      }
      guard let (place, target) = lookUp(reference) else { return nil }
      guard visited.insert(place).inserted else {
        report("the reference '\(reference.text)' leads back to itself", at: reference.node.mark)
        return nil
      }
      next = target
    }
    return nil
  }

  private mutating func operation(
    _ fields: Mapping,
    method: String,
    path: PathTemplate,
    shared: ParameterList,
    security: [SecurityRequirement]?,
    servers: [Server]?,
    mark: Mark
  ) -> Operation {
    let own = parameters(in: fields)
    if let callbacks = fields.entries.first(where: { $0.key == "callbacks" }) {
      report(
        .warning(
          "callbacks are calls that the server makes to its users; they are no part of a client",
          at: callbacks.keyMark
        )
      )
    }
    let parameters = own.inheriting(shared)
    let operation = Operation(
      id: string("operationId", in: fields),
      method: method,
      path: path,
      tags: strings("tags", in: fields),
      summary: string("summary", in: fields),
      description: string("description", in: fields),
      parameters: parameters.parameters,
      requestBody: fields["requestBody"].flatMap { requestBody($0) },
      responses: responses(in: fields, at: mark),
      security: self.security(in: fields) ?? security,
      servers: self.servers(in: fields) ?? servers,
      isDeprecated: boolean("deprecated", in: fields, default: false),
      mark: mark
    )
    checkPathParameters(of: operation, areComplete: parameters.isComplete)
    return operation
  }

  private mutating func pathTemplate(_ text: String, at mark: Mark) -> PathTemplate? {
    guard text.hasPrefix("/") else {
      report("the path '\(text)' must begin with a slash", at: mark)
      return nil
    }
    guard let path = PathTemplate(path: text) else {
      report("the braces of the path '\(text)' do not match, or hold no name", at: mark)
      return nil
    }
    guard !path.hasQuery else {
      report(
        .warning(
          "the path '\(text)' has a query, which is not supported; its operations are left out",
          at: mark
        )
      )
      return nil
    }
    return path
  }

  private mutating func checkOperationIDs(_ operations: [Operation]) {
    var marks: [String: Mark] = [:]
    for operation in operations {
      guard let id = operation.id else { continue }
      if let first = marks[id] {
        let file = files.index(of: first)
        let place =
          file == files.index(of: operation.mark)
          ? "on line \(first.line)" : "in \(files[file].location) on line \(first.line)"
        report(
          "the operationId '\(id)' stands \(place) already; each operation needs a name of its own",
          at: operation.mark
        )
      } else {
        marks[id] = operation.mark
      }
    }
  }

  private mutating func checkPathParameters(of operation: Operation, areComplete: Bool) {
    let parameters = operation.parameters.filter { $0.location == .path }
    let defined = Set(parameters.map(\.name))
    // What is missing may be the parameter that could not be read.
    if areComplete {
      for case .parameter(let name) in operation.path.parts where !defined.contains(name) {
        report(
          "the path '\(operation.path.text)' has '{\(name)}', but there is no path parameter of "
            + "that name",
          at: operation.mark
        )
      }
    }
    let used = Set(operation.path.parts)
    for parameter in parameters where !used.contains(.parameter(parameter.name)) {
      report(
        "the path parameter '\(parameter.name)' does not stand in '\(operation.path.text)'",
        at: parameter.mark
      )
    }
  }
}
