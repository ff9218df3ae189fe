import Diagnostics
import YAML

// Bodies (OpenAPI Specification 3.0.3, sections 4.7.13 to 4.7.17 and 4.7.21).
extension DocumentReader {
  /// The request body that a node holds or refers to.
  mutating func requestBody(_ node: Node) -> RequestBody? {
    guard let target = resolved(node) else { return nil }
    guard let place = target.place else { return newRequestBody(target.node) }
    if sharedRequestBodies[place] == nil {
      let body = newRequestBody(target.node)
      name(body?.content.compactMap(\.schema) ?? [], after: place)
      sharedRequestBodies.updateValue(body, forKey: place)
    }
    return sharedRequestBodies[place]??.described(as: target.description)
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
    // OpenAPI 3.1 does without.
    if isVersion31, fields["responses"] == nil { return [] }
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
      if let response = response(entry.value, for: status, at: entry.keyMark) {
        responses.append(response)
      }
    }
    return responses
  }

  /// The response that a node holds or refers to, for a status of an operation.
  private mutating func response(
    _ node: Node,
    for status: Response.Status,
    at mark: Mark
  ) -> Response? {
    guard let target = resolved(node) else { return nil }
    guard let place = target.place else {
      return newResponse(target.node)?.standing(for: status, description: nil, at: mark)
    }
    if sharedResponses[place] == nil {
      let response = newResponse(target.node)
      name(response?.content.compactMap(\.schema) ?? [], after: place)
      sharedResponses.updateValue(response, forKey: place)
    }
    return sharedResponses[place]??.standing(for: status, description: target.description, at: mark)
  }

  private mutating func newResponse(_ node: Node) -> Response? {
    guard let fields = mapping(node, "a response") else { return nil }
    return Response(
      status: .default,
      description: string("description", in: fields) ?? "",
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
    guard let target = resolved(node) else { return nil }
    guard let place = target.place else { return newHeader(target.node) }
    if sharedHeaders[place] == nil {
      let header = newHeader(target.node)
      name(header?.schema.map { [$0] } ?? [], after: place)
      sharedHeaders.updateValue(header, forKey: place)
    }
    return sharedHeaders[place]??.named(nil, description: target.description)
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

  mutating func content(in fields: Mapping) -> [MediaType] {
    guard let entries = optionalMapping("content", in: fields)?.entries else { return [] }
    var content: [MediaType] = []
    for entry in entries where !entry.key.hasPrefix("x-") {
      guard let fields = mapping(entry.value, "a media type") else { continue }
      content.append(
        MediaType(
          name: entry.key,
          schema: schema("schema", in: fields),
          encoding: encoding(in: fields, of: entry.key),
          examples: examples(in: fields),
          mark: entry.keyMark
        )
      )
    }
    return content
  }

  /// How the properties of a form or of multipart content are written (OpenAPI Specification 3.0.3,
  /// section 4.7.15). Other content has no encodings that count.
  private mutating func encoding(in fields: Mapping, of mediaType: String) -> [PropertyEncoding] {
    let name = mediaType.lowercased()
    let isForm = name.hasPrefix("application/x-www-form-urlencoded")
    guard isForm || name.hasPrefix("multipart/") else { return [] }
    guard let entries = optionalMapping("encoding", in: fields)?.entries else { return [] }
    // OpenAPI 3.0 has styles in forms alone, 3.1 in `multipart/form-data` as well.
    let hasStyles = isForm || (isVersion31 && name.hasPrefix("multipart/form-data"))
    var encoding: [PropertyEncoding] = []
    for entry in entries where !entry.key.hasPrefix("x-") {
      guard let fields = mapping(entry.value, "an encoding") else { continue }
      if !isForm, let headers = fields.entries.first(where: { $0.key == "headers" }) {
        report(
          .warning("headers of a part are not supported and left out", at: headers.keyMark)
        )
      }
      let style = fields["style"].flatMap { self.style($0) }
      let explode =
        fields["explode"] == nil ? nil : boolean("explode", in: fields, default: style == .form)
      let allowReserved = boolean("allowReserved", in: fields, default: false)
      encoding.append(
        PropertyEncoding(
          property: entry.key,
          contentType: string("contentType", in: fields),
          style: hasStyles ? style : nil,
          explode: hasStyles ? explode : nil,
          allowReserved: hasStyles && allowReserved,
          mark: entry.keyMark
        )
      )
    }
    return encoding
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
