import ClientChanges
import Testing

@Suite("Changes of results and responses")
struct ResponseChangeTests {
  /// A document with one operation that has these responses, each with a body of a schema, or none.
  private func responses(_ responses: KeyValuePairs<String, String?>) -> String {
    let fields = responses.map { status, schema in
      let content = schema.map { ", content: {application/json: {schema: \($0)}}" } ?? ""
      return "'\(status)': {description: A response.\(content)}"
    }
    return path("get: {operationId: list, responses: {\(fields.joined(separator: ", "))}}")
  }

  private let text = "{type: string}"
  private let number = "{type: integer}"

  @Test("A result of another type breaks the wire unless an old client reads it")
  func type() throws {
    #expect(
      try changes(from: responses(["200": text]), to: responses(["200": number])) == [
        "source+wire changed DefaultApi.list/result Int: The method returns `Int`; it returned "
          + "`String`."
      ]
    )
    let date = "{type: string, format: date-time}"
    #expect(
      try changes(from: responses(["200": text]), to: responses(["200": date])) == [
        "source changed DefaultApi.list/result DateTime: The method returns `DateTime`; it returned "
          + "`String`."
      ]
    )
  }

  @Test("A result that may be missing is one that an old client waits for")
  func optional() throws {
    let always = responses(["200": text])
    let sometimes = responses(["200": text, "204": nil])
    #expect(
      try changes(from: always, to: sometimes) == [
        "source+wire changed DefaultApi.list/result String?: The method returns `String?`; it "
          + "returned `String`.",
        "- added DefaultApi.list/response 204(204): The response `204` is new, without a body.",
      ]
    )
    #expect(
      try changes(from: sometimes, to: always) == [
        "source changed DefaultApi.list/result String: The method returns `String`; it returned "
          + "`String?`.",
        "- removed DefaultApi.list/response 204(204): The response `204` is gone.",
      ]
    )
  }

  @Test("An event that ends a stream is one that an old client cannot read; none is not missed")
  func streamEnd() throws {
    func stream(_ end: String?) -> String {
      let content = "schema: {type: object}" + (end.map { ", x-stream-end: '\($0)'" } ?? "")
      return path(
        "get: {operationId: watch, responses: {'200': {description: A., content: "
          + "{text/event-stream: {\(content)}}}}}"
      )
    }
    let subject = "changed DefaultApi.watch/result ServerSentEvents<JSONObject>"
    #expect(
      try changes(from: stream(nil), to: stream("[DONE]")) == [
        "wire \(subject): The event that ends the stream is `[DONE]`; it was `none`."
      ]
    )
    #expect(
      try changes(from: stream("[DONE]"), to: stream(nil)) == [
        "- \(subject): The event that ends the stream is `none`; it was `[DONE]`."
      ]
    )
    #expect(try changes(from: stream("[DONE]"), to: stream("[DONE]")) == [])
  }

  @Test("A result where there was none is passed over, and one that is gone is missed")
  func none() throws {
    let none = responses(["200": nil])
    #expect(
      try changes(from: none, to: responses(["200": text])) == [
        "- added DefaultApi.list/result String: The method returns `String`; it returned nothing."
      ]
    )
    #expect(
      try changes(from: responses(["200": text]), to: none) == [
        "source+wire removed DefaultApi.list/result Void: The method returns nothing; it returned "
          + "`String`."
      ]
    )
  }

  @Test("A response of an error breaks nothing")
  func errors() throws {
    let one = responses(["200": text, "404": text])
    #expect(
      try changes(from: responses(["200": text, "404": text, "4XX": text]), to: one) == [
        "- removed DefaultApi.list/response 4XX(4XX): The response `4XX` is gone."
      ]
    )
    #expect(
      try changes(from: one, to: responses(["200": text, "404": text, "default": text])) == [
        "- added DefaultApi.list/response default(default): The response `default` is new: "
          + "`String`."
      ]
    )
  }

  @Test("The error body of all operations is reported once")
  func errorBody() throws {
    let old = responses(["200": text, "404": text, "500": text])
    let new = responses(["200": text, "404": number, "500": number])
    #expect(
      try changes(from: old, to: new) == [
        "source+wire changed error APIError: The body of an error is `Int`; it was `String`."
      ]
    )
  }

  @Test("The error body of one of several statuses is reported at its response")
  func errorBodies() throws {
    let named = { (status: String, schema: String) in
      "'\(status)': {description: A., content: {application/json: "
        + "{schema: {$ref: '#/components/schemas/\(schema)'}}}}"
    }
    let document = { (conflict: String) in
      path(
        "get: {operationId: list, responses: {\(named("404", "A")), \(named("409", conflict)), "
          + "\(named("500", "B"))}}"
      ) + "components: {schemas: {A: {type: string}, B: {type: integer}}}\n"
    }
    let (old, new) = (document("A"), document("B"))
    #expect(
      try changes(from: old, to: new) == [
        "source+wire changed DefaultApi.list/response 409(409): The body of the response `409` is "
          + "`Int`; it was `String`."
      ]
    )
  }

  @Test("A response more or less of a method that returns one of several")
  func byStatus() throws {
    let two = responses(["200": text, "201": number])
    let three = responses(["200": text, "201": number, "202": "{type: boolean}"])
    #expect(
      try changes(from: two, to: three) == [
        "source added DefaultApi.list/response 202(202): The response `202` is new: `Bool`."
      ]
    )
    #expect(
      try changes(from: three, to: two) == [
        "source removed DefaultApi.list/response 202(202): The response `202` is gone."
      ]
    )
    #expect(
      try changes(from: two, to: responses(["200": text, "201": "{type: boolean}"])) == [
        "source+wire changed DefaultApi.list/response 201(201): The body of the response `201` is "
          + "`Bool`; it was `Int`."
      ]
    )
    #expect(
      try changes(from: responses(["200": text]), to: two) == [
        "source+wire changed DefaultApi.list/result ListResponse: The method returns `ListResponse`; "
          + "it returned `String`.",
        "- added DefaultApi.list/response 201(201): The response `201` is new: `Int`.",
        "- added model ListResponse: The type `ListResponse` is new.",
      ]
    )
  }

  @Test("The content type of a result")
  func accept() throws {
    let response = { (type: String) in
      path(
        "get: {operationId: list, responses: {'200': {description: A., content: "
          + "{\(type): {schema: {type: string}}}}}}"
      )
    }
    #expect(
      try changes(from: response("text/plain"), to: response("text/csv")) == [
        "wire changed DefaultApi.list/result String: The content type of the result is `text/csv`; "
          + "it was `text/plain`."
      ]
    )
    #expect(
      try changes(from: response("text/plain"), to: response("application/octet-stream")) == [
        "source+wire changed DefaultApi.list/result APIResponseBody: The method returns "
          + "`APIResponseBody`; it returned `String`."
      ]
    )
  }

  @Test("The method for the items of all pages")
  func paging() throws {
    let page = "{type: array, items: {type: string}}"
    let one = path(
      "get: {operationId: get_dogs, parameters: [{name: limit, in: query, schema: {type: integer}}], "
        + "responses: {'200': {description: A., content: {application/json: {schema: \(page)}}}}}"
    )
    let all = one.replacing(
      "schema: {type: integer}}]",
      with: "schema: {type: integer}}, {name: offset, in: query, schema: {type: integer}}]"
    )
    #expect(
      try changes(from: one, to: all).first { $0.contains("paging") }
        == "- added DefaultApi.getDogs/paging allDogs: The method `allDogs`, for the items of all "
        + "pages, is new."
    )
    #expect(
      try changes(from: all, to: one).first { $0.contains("paging") }
        == "source removed DefaultApi.getDogs/paging allDogs: The method `allDogs`, for the items "
        + "of all pages, is gone."
    )
    let renamed = all.replacing("get_dogs", with: "get_cats")
    #expect(
      try changes(from: all, to: renamed).last
        == "source renamed DefaultApi.getCats/paging allCats: The method for the items of all pages "
        + "is called `allCats`; it was `allDogs`."
    )
  }

  @Test("A header field of a response")
  func header() throws {
    let without = path("get: {operationId: list, responses: {'200': {description: A.}}}")
    let with = path(
      "get: {operationId: list, responses: {'200': {description: A., headers: "
        + "{X-Count: {schema: {type: integer}}}}}}"
    )
    #expect(
      try changes(from: without, to: with) == [
        "- added DefaultApi.list/header X-Count: The header field `X-Count` of the response `200` "
          + "is new."
      ]
    )
    #expect(
      try changes(from: with, to: without) == [
        "wire removed DefaultApi.list/header X-Count: The header field `X-Count` of the response "
          + "`200` is gone."
      ]
    )
  }

  @Test("A content type beside another is a method of its own")
  func contentTypes() throws {
    func document(_ content: String) -> String {
      path("get: {operationId: list, responses: {'200': {description: A., content: {\(content)}}}}")
    }
    let one = document("application/json: {schema: {type: string}}")
    let two = document("application/json: {schema: {type: string}}, text/csv: {}")
    let other = document("application/json: {schema: {type: string}}, text/html: {}")
    let added = "operation DefaultApi.list"
    #expect(
      try changes(from: one, to: two) == [
        "- added \(added)AsCSV(list): The method `listAsCSV()` is new (`GET /a`)."
      ]
    )
    #expect(
      try changes(from: two, to: other) == [
        "source+wire removed \(added)AsCSV(list): The method `listAsCSV()` is gone (`GET /a`).",
        "- added \(added)AsHTML(list): The method `listAsHTML()` is new (`GET /a`).",
      ]
    )
  }
}
