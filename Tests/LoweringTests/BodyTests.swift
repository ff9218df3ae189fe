import ClientIR
import Lowering
import Testing

@Suite("A body is what its media types say")
struct BodyTests {
  private func operation(_ content: String, method: String = "post") throws -> (
    outline: String, body: String?, models: [String]
  ) {
    let client = try client(
      paths(
        "\(method): {operationId: send, requestBody: {required: true, content: {\(content)}}, responses: {}}"
      )
        + "components:\n  schemas:\n    A: {type: object, properties: {x: {type: string}}}\n"
        + "    File: {type: object, properties: {f: {type: string, format: binary}}}\n"
    )
    let operation = try #require(client.apis.first?.operations.first)
    return (
      operation.outline, operation.arguments.first?.destination.outline,
      client.models.map(\.outline)
    )
  }

  private static let a = "{schema: {$ref: '#/components/schemas/A'}}"

  @Test(
    "One media type",
    arguments: [
      ("application/json: \(a)", "a: A", "body json application/json"),
      ("application/merge-patch+json: \(a)", "a: A", "body json application/merge-patch+json"),
      ("'*/*': \(a)", "a: A", "body json application/json"),
      ("application/json: {}", "body: JSONValue", "body json application/json"),
      ("application/x-www-form-urlencoded: \(a)", "a: A", "body form"),
      ("multipart/form-data: \(a)", "a: A", "body multipart"),
      ("multipart/form-data: {schema: {}}", "body: JSONObject", "body multipart"),
      ("application/x-www-form-urlencoded: {}", "body: JSONObject", "body form"),
      (
        "application/x-www-form-urlencoded: {schema: {type: string}}", "body: String",
        "body text application/x-www-form-urlencoded"
      ),
      ("text/plain: {schema: {type: string}}", "body: String", "body text text/plain"),
      ("'text/csv; charset=utf-8': {}", "body: String", "body text text/csv; charset=utf-8"),
      ("application/xml: \(a)", "body: String", "body text application/xml"),
      (
        "application/octet-stream: {}", "body: APIRequestBody",
        "body bytes application/octet-stream"
      ),
      (
        "image/png: {schema: {type: string, format: binary}}", "body: APIRequestBody",
        "body bytes image/png"
      ),
      (
        "'*/*': {schema: {type: string, format: binary}}", "body: APIRequestBody",
        "body bytes application/octet-stream"
      ),
      (
        "application/json: {schema: {type: string, format: binary}}", "body: APIRequestBody",
        "body bytes application/json"
      ),
      ("application/yaml: \(a)", "body: String", "body text application/yaml"),
      ("text/event-stream: {}", "body: APIRequestBody", "body bytes text/event-stream"),
      ("application/json-seq: \(a)", "body: [A]", "body lines application/json-seq"),
      ("multipart/mixed: {}", "body: JSONObject", "body multipart/mixed"),
      (
        "multipart/mixed: {schema: {type: array, items: {type: string, format: binary}}}",
        "body: [MultipartFile]", "body multipart/mixed"
      ),
      ("application/x-ndjson: \(a)", "body: [A]", "body lines application/x-ndjson"),
      (
        "application/jsonl: {schema: {type: array, items: {$ref: '#/components/schemas/A'}}}",
        "body: [A]", "body lines application/jsonl"
      ),
    ]
  )
  func single(content: String, argument: String, form: String) throws {
    let found = try operation(content)
    #expect(found.outline == "send(\(argument))")
    #expect(found.body == form)
  }

  @Test("Fields that are written otherwise than their schema says are named")
  func encoding() throws {
    let encoding =
      "encoding: {x: {contentType: text/csv}, y: {contentType: 'image/png, image/jpeg'}, "
      + "z: {style: pipeDelimited, explode: false, allowReserved: true}}"
    let schema =
      "schema: {type: object, properties: {x: {type: string}, y: {type: string}, z: {type: array, items: {type: string}}}}"
    let found = try operation("application/x-www-form-urlencoded: {\(schema), \(encoding)}")
    #expect(found.body == "body form x(text/csv) z(pipeDelimited, explode false, reserved)")
  }

  @Test("Of several that carry one schema, the one that clients prefer")
  func equivalent() throws {
    let found = try operation(
      "multipart/form-data: \(Self.a), application/x-www-form-urlencoded: \(Self.a), "
        + "application/vnd.a+json: \(Self.a), application/json: \(Self.a)"
    )
    #expect(found.outline == "send(a: A)")
    #expect(found.body == "body json application/json")
  }

  @Test(
    "Another notation of the same value is no choice, unless it carries more",
    arguments: [
      ("application/xml: \(a), application/json: \(a)", "a: A"),
      ("'application/*+json': \(a), text/json: \(a), application/json: \(a)", "a: A"),
      (
        "application/json: {schema: {type: object, properties: {x: {type: string}}}}, "
          + "application/x-www-form-urlencoded: {schema: {type: object, properties: {x: {type: string, description: X}}}}",
        "body: SendBody"
      ),
      // Patches of two kinds, files, and text that is no JSON.
      ("application/merge-patch+json: \(a), application/json-patch+json: \(a)", "body: SendBody"),
      (
        "application/json: {schema: {$ref: '#/components/schemas/File'}}, multipart/form-data: {schema: {$ref: '#/components/schemas/File'}}",
        "body: SendBody"
      ),
      (
        "application/json: {schema: {type: string}}, text/csv: {schema: {type: string}}",
        "body: SendBody"
      ),
      ("application/json: \(a), application/x-ndjson: \(a)", "body: SendBody"),
    ]
  )
  func notations(content: String, argument: String) throws {
    #expect(try operation(content).outline == "send(\(argument))")
  }

  @Test(
    "What a request cannot say about bytes is named in a warning",
    arguments: [
      (
        "image/*: {}",
        "'image/*' is several content types; the client says 'application/octet-stream'"
      )
    ]
  )
  func gaps(content: String, message: String) throws {
    let (client, findings) = try lower(
      paths("put: {operationId: op, requestBody: {content: {\(content)}}, responses: {}}")
    )
    #expect(client?.apis[0].operations.map(\.outline) == ["op(body: APIRequestBody = nil)"])
    #expect(findings == ["6:52: warning: \(message)"])
  }

  @Test("Several that differ are the caller's choice")
  func alternatives() throws {
    let found = try operation(
      "application/json: \(Self.a), application/json-patch+json: {schema: {type: array, items: {type: string}}}, application/vnd.a.v3+json: {}, "
        + "text/plain: {}, image/png: {}, image/jpeg: {}, application/octet-stream: {}"
    )
    #expect(found.outline == "send(body: SendBody)")
    #expect(found.body == "body one of SendBody")
    #expect(
      found.models.first
        == "bodies SendBody(json: A, jsonPatch: [String], aV3: JSONValue, text: String, png: APIRequestBody, jpeg: APIRequestBody, bytes: APIRequestBody)"
    )
  }

  @Test("A GET has none, and a DELETE may have one")
  func methods() throws {
    #expect(try operation("application/json: \(Self.a)", method: "delete").outline == "send(a: A)")
    let (client, findings) = try lower(
      paths("get: {operationId: op, requestBody: {content: {application/json: {}}}, responses: {}}")
    )
    #expect(client?.apis[0].operations.map(\.outline) == ["op()"])
    #expect(findings == ["6:41: warning: a GET request has no body; this one is left out"])
  }
}
