import ClientIR
import Testing

@testable import SwiftRendering

@Suite("Each form of a parameter and of a body is a call of the runtime")
struct RequestTests {
  @Test(
    "A path has each argument in its style",
    arguments: [
      (ParameterForm.scalar, #"\(ids)"#),
      (.list(explode: false), #"\(ids, style: .simple, explode: false)"#),
      (
        .styled(.label, explode: true, allowReserved: false),
        #"\(ids, style: .label, explode: true)"#
      ),
      (
        .styled(.matrix, explode: false, allowReserved: false),
        #"\(ids, name: "the \"ids\"", style: .matrix, explode: false)"#
      ),
      (.json, #"\(json: ids)"#),
    ]
  )
  func path(form: ParameterForm, expected: String) async throws {
    let body = try await SampleClient.body(
      .sample(path: ["/a/", .argument("ids", name: #"the "ids""#, form), "/b"])
    )
    #expect(body.first == #"request.path = "/a/\#(expected)/b""#)
  }

  @Test(
    "A query parameter",
    arguments: [
      (ParameterForm.scalar, #"("n", `in`)"#),
      (.list(explode: true), #"("n", `in`, explode: true)"#),
      (
        .styled(.deepObject, explode: true, allowReserved: false),
        #"("n", `in`, style: .deepObject, explode: true)"#
      ),
      (
        .styled(.form, explode: false, allowReserved: true),
        #"("n", `in`, style: .form, explode: false, allowReserved: true)"#
      ),
      (.json, #"("n", json: `in`)"#),
    ]
  )
  func query(form: ParameterForm, expected: String) async throws {
    let body = try await SampleClient.body(
      .sample(arguments: [Argument("in", .query("n", form))])
    )
    #expect(body[1] == "request.query" + expected)
  }

  @Test(
    "A header field",
    arguments: [
      (ParameterForm.scalar, #"("n", value)"#),
      (.list(explode: false), #"("n", value)"#),
      (.styled(.simple, explode: true, allowReserved: false), #"("n", value, explode: true)"#),
      (.json, #"("n", json: value)"#),
    ]
  )
  func header(form: ParameterForm, expected: String) async throws {
    let body = try await SampleClient.body(
      .sample(arguments: [Argument("value", .header("n", form))])
    )
    #expect(body[1] == "request.header" + expected)
  }

  @Test(
    "A cookie",
    arguments: [
      (ParameterForm.scalar, #"("n", value)"#),
      (.list(explode: true), #"("n", value, explode: true)"#),
      (.styled(.form, explode: false, allowReserved: false), #"("n", value, explode: false)"#),
      (.json, #"("n", json: value)"#),
    ]
  )
  func cookie(form: ParameterForm, expected: String) async throws {
    let body = try await SampleClient.body(
      .sample(arguments: [Argument("value", .cookie("n", form))])
    )
    #expect(body[1] == "request.cookie" + expected)
  }

  @Test("A body names its content type unless the call says it", arguments: bodies)
  func body(form: BodyForm, expected: String) async throws {
    let body = try await SampleClient.body(
      .sample(arguments: [Argument("value", .body(form))])
    )
    #expect(body[1] == expected)
  }

  private static let bodies: [(BodyForm, String)] = [
    (.json(contentType: "application/json"), "request.body(value)"),
    (
      .json(contentType: "application/merge-patch+json"),
      #"request.body(value, contentType: "application/merge-patch+json")"#
    ),
    (.form([]), "request.body(form: value)"),
    (.multipart([], contentType: "multipart/form-data"), "request.body(multipart: value)"),
    (
      .multipart([], contentType: "multipart/mixed"),
      #"request.body(multipart: value, contentType: "multipart/mixed")"#
    ),
    (.text(contentType: "text/csv"), #"request.body(text: value, contentType: "text/csv")"#),
    (.bytes(contentType: "image/*"), #"request.body(content: value, contentType: "image/*")"#),
    (
      .lines(contentType: "application/x-ndjson"),
      #"request.body(lines: value, contentType: "application/x-ndjson")"#
    ),
    (.alternatives(TypeName("ThingBody")), "value.add(to: &request)"),
    (
      .form([FieldEncoding("tags", style: .form, explode: false)]),
      #"request.body(form: value, encoding: ["tags": FieldEncoding(style: .form, explode: false)])"#
    ),
  ]

  @Test("The encodings of many fields stand on a line each")
  func longEncoding() async throws {
    let form = BodyForm.multipart(
      [
        FieldEncoding("meta", contentType: "application/json"),
        FieldEncoding("link", allowReserved: true),
      ],
      contentType: "multipart/form-data"
    )
    let body = try await SampleClient.body(
      .sample(arguments: [Argument("value", .body(form))])
    )
    #expect(
      body.dropFirst().dropLast() == [
        "request.body(",
        "  multipart: value,",
        "  encoding: [",
        #"    "meta": FieldEncoding(contentType: "application/json"),"#,
        #"    "link": FieldEncoding(allowReserved: true)"#,
        "  ]",
        ")",
      ]
    )
  }

  @Test("A body of one of several content types may be left out")
  func optionalAlternatives() async throws {
    let form = BodyForm.alternatives(TypeName("ThingBody"))
    let body = try await SampleClient.body(
      .sample(arguments: [Argument("value", .body(form), isOptional: true)])
    )
    #expect(body[1] == "value?.add(to: &request)")
  }

  @Test("What differs from operation to operation is set behind the parameters")
  func settings() async throws {
    let body = try await SampleClient.body(
      .sample(
        accept: "text/plain",
        errorBodies: [
          .init(status: "404", tag: "Problem"), .init(status: "default", tag: "Other"),
        ],
        server: "https://uploads.example.com",
        security: [["Key"], ["OAuth2", "Tenant"]]
      )
    )
    #expect(
      body.dropFirst() == [
        #"request.accept = "text/plain""#,
        #"request.server = "https://uploads.example.com""#,
        #"request.security = [["Key"], ["OAuth2", "Tenant"]]"#,
        #"request.errorBodies = ["404": "Problem", "default": "Other"]"#,
        "return try await client.send(request)",
      ]
    )
  }

  @Test("An operation that takes no credentials says so")
  func noSecurity() async throws {
    #expect(try await SampleClient.body(.sample(security: [])).contains("request.security = []"))
  }

  @Test(
    "What a method returns, and how it is received",
    arguments: [
      (OperationResult.json(.builtIn(.jsonValue)), "JSONValue", "send"),
      (.json(.optional(.builtIn(.int))), "Int?", "send"),
      (.text, "String", "sendForText"),
      (.bytes, "APIResponseBody", "send"),
      (.lines(.builtIn(.jsonValue)), "JSONLines<JSONValue>", "send"),
      (.byStatus(TypeName("Outcome")), "Outcome", "send"),
    ]
  )
  func result(result: OperationResult, type: String, call: String) async throws {
    let file = try await SampleClient(operations: [.sample(result: result)]).file("ThingApi.swift")
    #expect(file.contains("  public func getThings() async throws(APIError) -> \(type) {\n"))
    #expect(file.contains("    return try await client.\(call)(request)\n"))
  }
}

extension FieldEncoding {
  fileprivate init(
    _ field: StringLiteral,
    contentType: StringLiteral? = nil,
    style: ParameterForm.Style? = nil,
    explode: Bool? = nil,
    allowReserved: Bool = false
  ) {
    self.init(
      field: field,
      contentType: contentType,
      style: style,
      explode: explode,
      allowReserved: allowReserved
    )
  }
}
