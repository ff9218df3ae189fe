import ClientIR
import Lowering
import TestSupport
import Testing

@Suite("An operation becomes a method")
struct OperationTests {
  @Test("Its arguments are the path's, then what is required, the body, and what is optional")
  func order() throws {
    let parameters = """
      parameters:
      - {name: q1, in: query, schema: {type: string}}
      - {name: b, in: path, required: true, schema: {type: integer}}
      - {name: q2, in: query, required: true, schema: {type: string}}
      - {name: a, in: path, required: true, schema: {type: string}}
      - {name: h, in: header, schema: {type: boolean}}
      """
    let body = "content: {application/json: {schema: {type: object}}}"
    #expect(
      try operations(
        """
        \(parameters)
        put: {operationId: put, requestBody: {required: true, \(body)}, responses: {}}
        post: {operationId: post, requestBody: {\(body)}, responses: {}}
        """,
        path: "/{a}/x/{b}"
      ) == [
        "put(a: String, b: Int, q2: String, body: JSONObject, q1: String = nil, h: Bool = nil)",
        "post(a: String, b: Int, q2: String, body: JSONObject = nil, q1: String = nil, h: Bool = nil)",
      ]
    )
  }

  @Test("A parameter that stands in the path twice is one argument")
  func repeatedPathParameter() throws {
    let client = try client(
      paths(
        "get: {operationId: op, parameters: [{name: a, in: path, required: true, schema: {type: string}}], responses: {}}",
        path: "/{a}/{a}"
      )
    )
    let operation = try #require(client.apis.first?.operations.first)
    #expect(operation.outline == "op(a: String)")
    #expect(operation.path.map(\.outline) == ["/", "{a}", "/", "{a}"])
  }

  @Test("Each argument knows where its value goes")
  func destinations() throws {
    let client = try client(
      paths(
        """
        put:
          operationId: op
          parameters:
          - {name: p_q, in: path, required: true, schema: {type: string}}
          - {name: X-H, in: header, schema: {type: string}}
          - {name: q_s, in: query, schema: {type: array, items: {type: string}}}
          - {name: q_t, in: query, explode: false, schema: {type: array, items: {enum: [a]}}}
          requestBody: {content: {application/json: {schema: {type: object}}}}
          responses: {}
        """,
        path: "/{p_q}"
      )
    )
    let arguments = try #require(client.apis.first?.operations.first?.arguments)
    #expect(
      arguments.map(\.destination.outline)
        == [
          "path", "body json application/json", "header X-H scalar", "query q_s list explode",
          "query q_t list",
        ]
    )
    #expect(arguments.map(\.name.name) == ["pQ", "body", "xH", "qS", "qT"])
  }

  @Test("Header fields that the client sets itself are no arguments")
  func ignoredHeaders() throws {
    let names = ["Accept", "content-type", "AUTHORIZATION", "X-Accept"]
    let parameters = names.map {
      "{name: \($0), in: header, required: true, schema: {type: string}}"
    }
    #expect(
      try operations(
        "get: {operationId: op, parameters: [\(parameters.joined(separator: ", "))], responses: {}}"
      ) == ["op(xAccept: String)"]
    )
  }

  @Test("A body is named for its model")
  func bodyName() throws {
    let client = try client(schemas("A: {properties: {x: {type: string}}}", .created))
    #expect(client.apis.first?.operations.map(\.outline) == ["use(a: A = nil)"])
  }

  @Test(
    "A body is called body where its model's name says no more than the method's, or that it is one",
    arguments: [
      ("ClearRun", "body"), ("ClearRunForm", "body"), ("BodyClearRun", "body"),
      ("RunBody", "body"), ("RunClearForm", "runClearForm"), ("BodyOfRun", "bodyOfRun"),
      ("Somebody", "somebody"),
    ]
  )
  func repeatedBodyName(model: String, name: String) throws {
    let client = try client(
      """
      paths:
        /a:
          post:
            operationId: clear_run
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/\(model)'}}}
            responses: {}
      components: {schemas: {\(model): {properties: {x: {type: string}}, required: [x]}}}
      """
    )
    #expect(client.apis.first?.operations.map(\.outline) == ["clearRun(\(name): \(model))"])
  }

  @Test(
    "The result is what a successful response holds",
    arguments: [
      ("'200': {content: {application/json: {schema: {type: string}}}}", " -> String"),
      ("'204': {}", ""), ("", ""),
      ("'204': {}, '200': {content: {application/json: {}}}", " -> JSONValue?"),
      ("2XX: {content: {application/json: {schema: {type: integer}}}}", " -> Int"),
      ("default: {content: {application/json: {schema: {type: integer}}}}", " -> Int"),
      (
        "'200': {}, default: {content: {application/json: {schema: {type: integer}}}}", ""
      ),
      ("'404': {content: {application/json: {schema: {type: string}}}}", ""),
      (
        "'200': {content: {'application/vnd.a+json; charset=utf-8': {schema: {type: string}}}}",
        " -> String"
      ),
    ]
  )
  func result(responses: String, expected: String) throws {
    #expect(
      try operations("get: {operationId: op, responses: {\(responses)}}") == ["op()\(expected)"]
    )
  }

  @Test("A method has what the document says of the operation")
  func fields() throws {
    let client = try client(
      paths(
        """
        delete:
          operationId: op
          summary: S
          description: D
          deprecated: true
          security: [{A: []}, {B: [read, write], C: []}]
          responses: {'204': {description: Gone}}
        """
      ) + """
        components:
          securitySchemes:
            A: {type: http, scheme: basic}
            B: {type: oauth2, flows: {}}
            C: {type: http, scheme: bearer}
        """
    )
    let operation = try #require(client.apis.first?.operations.first)
    #expect(operation.method == .delete)
    #expect(operation.summary?.markdown == "S")
    #expect(operation.documentation?.markdown == "D")
    #expect(operation.resultDocumentation?.markdown == "Gone")
    let schemes = operation.authorization.map { $0.map(\.scheme.value) }
    #expect(schemes == [["A"], ["B", "C"]])
    #expect(operation.authorization[1][0].scopes.map(\.value) == ["read", "write"])
    #expect(operation.isDeprecated)
  }
}

extension Operation.PathPart {
  fileprivate var outline: String {
    switch self {
    case .literal(let text): text.value
    case .argument(let name, _, .scalar): "{\(name.name)}"
    case .argument(let name, let parameter, let form):
      "{\(name.name) \(parameter.value) \(form.outline)}"
    }
  }
}

extension Argument.Destination {
  var outline: String {
    switch self {
    case .path: "path"
    case .query(let name, let form): "query \(name.value) \(form.outline)"
    case .header(let name, let form): "header \(name.value) \(form.outline)"
    case .idempotencyKey(let name): "idempotency key \(name.value)"
    case .cookie(let name, let form): "cookie \(name.value) \(form.outline)"
    case .body(let form): "body \(form.outline)"
    case .options(let members): "options \(members.count)"
    case .server(let function, let isDefault):
      "server \(function.name)\(isDefault ? " default" : "")"
    }
  }
}

extension ParameterForm {
  var outline: String {
    switch self {
    case .scalar: "scalar"
    case .list(let explode): "list\(explode ? " explode" : "")"
    case .styled(let style, let explode, let allowReserved):
      "\(style.rawValue)\(explode ? " explode" : "")\(allowReserved ? " reserved" : "")"
    case .json: "json"
    }
  }
}

extension BodyForm {
  var outline: String {
    switch self {
    case .json(let type): "json \(type.value)"
    case .form(let fields): "form\(fields.map { " \($0.outline)" }.joined())"
    case .multipart(let fields, let type):
      "\(type.value == "multipart/form-data" ? "multipart" : type.value)\(fields.map { " \($0.outline)" }.joined())"
    case .text(let type): "text \(type.value)"
    case .bytes(let type): "bytes \(type.value)"
    case .lines(let type): "lines \(type.value)"
    case .alternatives(let name): "one of \(name.outline)"
    }
  }
}

extension FieldEncoding {
  fileprivate var outline: String {
    let parts = [
      contentType?.value, style?.rawValue, explode.map { "explode \($0)" },
      allowReserved ? "reserved" : nil,
    ]
    return "\(field.value)(\(parts.compactMap(\.self).joined(separator: ", ")))"
  }
}
