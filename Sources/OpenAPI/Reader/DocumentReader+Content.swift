import Diagnostics
import YAML

// Bodies (OpenAPI Specification 3.0.3, sections 4.7.13 to 4.7.17 and 4.7.21).
extension DocumentReader {
  /// The request body that a node holds or refers to.
  mutating func requestBody(_ node: Node) -> RequestBody? {
    guard let target = resolved(node, "the request body") else { return nil }
    guard let place = target.place else { return newRequestBody(target.node) }
    if sharedRequestBodies[place] == nil {
      let (body, part) = sharing { $0.newRequestBody(target.node) }
      name(body?.content.compactMap(\.schema) ?? [], after: place)
      sharedRequestBodies[place] = Shared(value: body, part: part)
    }
    let shared = sharedRequestBodies[place]
    use(part: shared?.part)
    return shared?.value?.described(as: target.description)
  }

  private mutating func newRequestBody(_ node: Node) -> RequestBody? {
    guard let fields = mapping(node, "a request body") else { return nil }
    return RequestBody(
      description: string("description", in: fields),
      isRequired: boolean("required", in: fields, default: false),
      content: content(in: fields),
      mark: node.mark
    )
  }

  /// The responses of an operation.
  mutating func responses(in fields: Mapping, at mark: Mark) -> [Response] {
    guard let entries = optionalMapping("responses", in: fields) else {
      // OpenAPI 3.1 does without.
      if !hasJSONSchema, fields["responses"].map(\.isNull) != false {
        report(
          .missingField,
          "the field 'responses' of an operation is missing; a call returns nothing",
          at: mark
        )
      }
      return []
    }
    var responses: [Response] = []
    var statuses: Set<Response.Status> = []
    for entry in entries.entries where !entry.key.hasPrefix("x-") {
      guard let status = status(entry.key, at: entry.keyMark) else { continue }
      guard statuses.insert(status).inserted else {
        reportRepeated("response", entry)
        continue
      }
      if let response = response(entry.value, for: status, at: entry.keyMark) {
        responses.append(response)
      }
    }
    return responses
  }

  private mutating func status(_ key: String, at mark: Mark) -> Response.Status? {
    if let status = Response.Status(key) { return status }
    guard let status = Response.Status(meantBy: key) else {
      report(
        .unreadableStatus,
        "'\(key)' is not a status; write a code such as '200', a range such as '4XX', or 'default'; "
          + "the response is left out",
        at: mark
      )
      return nil
    }
    report(.misspelledStatus, "'\(key)' is read as the status that it means", at: mark)
    return status
  }

  /// The response that a node holds or refers to, for a status of an operation.
  private mutating func response(
    _ node: Node,
    for status: Response.Status,
    at mark: Mark
  ) -> Response? {
    guard let target = resolved(node, "the response") else { return nil }
    guard let place = target.place else {
      return newResponse(target.node)?.standing(for: status, description: nil, at: mark)
    }
    if sharedResponses[place] == nil {
      let (response, part) = sharing { $0.newResponse(target.node) }
      name(response?.content.compactMap(\.schema) ?? [], after: place)
      sharedResponses[place] = Shared(value: response, part: part)
    }
    let shared = sharedResponses[place]
    use(part: shared?.part)
    return shared?.value?.standing(for: status, description: target.description, at: mark)
  }

  private mutating func newResponse(_ node: Node) -> Response? {
    // Nothing is a response without a body.
    let empty = node.isNull ? Mapping(entries: []) : nil
    guard let fields = empty ?? mapping(node, "a response") else { return nil }
    return Response(
      status: .default,
      description: string("description", in: fields) ?? string("summary", in: fields) ?? "",
      headers: headers(in: fields),
      content: content(in: fields),
      mark: node.mark
    )
  }

  private mutating func headers(in fields: Mapping) -> [Header] {
    guard let entries = optionalMapping("headers", in: fields)?.entries else { return [] }
    var headers: [Header] = []
    // OpenAPI Specification 3.0.3, section 4.7.17.1: a `Content-Type` here is ignored.
    for entry in entries where entry.key.lowercased() != "content-type" {
      if let header = header(entry.value) {
        headers.append(header.named(entry.key))
      }
    }
    return headers
  }

  private mutating func header(_ node: Node) -> Header? {
    guard let target = resolved(node, "the header") else { return nil }
    guard let place = target.place else { return newHeader(target.node) }
    if sharedHeaders[place] == nil {
      let (header, part) = sharing { $0.newHeader(target.node) }
      name(header?.schema.map { [$0] } ?? [], after: place)
      sharedHeaders[place] = Shared(value: header, part: part)
    }
    let shared = sharedHeaders[place]
    use(part: shared?.part)
    return shared?.value?.named(nil, description: target.description)
  }

  private mutating func newHeader(_ node: Node) -> Header? {
    guard let fields = mapping(node, "a header") else { return nil }
    return Header(
      name: "",
      description: string("description", in: fields),
      isRequired: boolean("required", in: fields, default: false),
      isDeprecated: boolean("deprecated", in: fields, default: false),
      schema: schema("schema", in: fields)
    )
  }

  /// Gives schemas without a name that of the component, or of the part of another file, that they
  /// stand in.
  mutating func name(_ schemas: [SchemaID], after place: DocumentPlace) {
    let name =
      place.file == 0
      ? place.componentName() : place.schemaName(in: files[place.file].location)
    guard let name else { return }
    for id in schemas
    where self.schemas[id.index].componentName == nil && self.schemas[id.index].ownerName == nil {
      self.schemas[id.index].ownerName = name
    }
  }
}

extension RequestBody {
  fileprivate func described(as description: String?) -> RequestBody {
    RequestBody(
      description: description ?? self.description,
      isRequired: isRequired,
      content: content,
      mark: mark
    )
  }
}

extension Response {
  fileprivate func standing(for status: Status, description: String?, at mark: Mark) -> Response {
    Response(
      status: status,
      description: description ?? self.description,
      headers: headers,
      content: content,
      mark: mark
    )
  }
}

extension Header {
  fileprivate func named(_ name: String?, description: String? = nil) -> Header {
    Header(
      name: name ?? self.name,
      description: description ?? self.description,
      isRequired: isRequired,
      isDeprecated: isDeprecated,
      schema: schema
    )
  }
}

extension Response.Status {
  init?(_ text: String) {
    if text == "default" {
      self = .default
    } else if text.utf8.count == 3, text.hasSuffix("XX"), let first = Int(text.prefix(1)),
      (1...5).contains(first)
    {
      self = .range(first)
    } else if text.utf8.count == 3, let code = Int(text), (100...599).contains(code) {
      self = .code(code)
    } else {
      return nil
    }
  }
}

extension Response.Status {
  /// The status that a text is meant as: `2xx`, `200 OK`, `Default`.
  init?(meantBy text: String) {
    let word = text.prefix { $0 != " " }
    let upper = word.uppercased()
    self.init(upper == "DEFAULT" ? "default" : upper)
  }
}
