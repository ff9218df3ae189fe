import ClientChanges
import Testing

@Suite("Changes of arguments")
struct ArgumentChangeTests {
  private let none = operation("")
  private let plain = parameter("name: n, in: query, schema: {type: integer}")

  @Test(
    "An argument that is new breaks what it must be in",
    arguments: [
      (
        "name: max_n, in: query, schema: {type: integer}",
        "- added DefaultApi.list/parameter maxN(max_n): The query parameter `max_n` is new: "
          + "`maxN: Int? = nil`."
      ),
      (
        "name: max_n, in: query, required: true, schema: {type: integer}",
        "source+wire added DefaultApi.list/parameter maxN(max_n): The query parameter `max_n` is "
          + "new: `maxN: Int`."
      ),
    ]
  )
  func added(fields: String, change: String) throws {
    #expect(try changes(from: none, to: parameter(fields)) == [change])
  }

  @Test("An argument that is gone breaks calls and requests")
  func removed() throws {
    #expect(
      try changes(from: plain, to: none) == [
        "source+wire removed DefaultApi.list/parameter n(n): The query parameter `n` is gone."
      ]
    )
  }

  @Test("An argument that becomes required breaks, one that becomes optional does not")
  func optionality() throws {
    let required = parameter("name: n, in: query, required: true, schema: {type: integer}")
    #expect(
      try changes(from: plain, to: required) == [
        "source+wire changed DefaultApi.list/parameter n(n): The query parameter `n` is required; "
          + "it was optional."
      ]
    )
    #expect(
      try changes(from: required, to: plain) == [
        "- changed DefaultApi.list/parameter n(n): The query parameter `n` is optional; it was "
          + "required."
      ]
    )
  }

  @Test("An argument that becomes optional stands behind others, which breaks calls")
  func order() throws {
    let old = operation(
      """
      parameters:
        - {name: a, in: query, required: true, schema: {type: string}}
        - {name: b, in: query, required: true, schema: {type: string}}
      """
    )
    let new = old.replacing("{name: a, in: query, required: true", with: "{name: a, in: query")
    #expect(
      try changes(from: old, to: new) == [
        "- changed DefaultApi.list/parameter a(a): The query parameter `a` is optional; it was "
          + "required.",
        "source changed operation DefaultApi.list(list): The method takes `b` before `a`; it was "
          + "the other way round.",
      ]
    )
  }

  @Test(
    "A type breaks calls, and the wire unless its values are values of the new type",
    arguments: [
      ("{type: integer}", "{type: string}", "source", "String", "Int"),
      ("{type: string}", "{type: integer}", "source+wire", "Int", "String"),
      ("{type: integer, format: int32}", "{type: integer}", "source", "Int", "Int32"),
      ("{type: integer}", "{type: integer, format: int32}", "source+wire", "Int32", "Int"),
      ("{type: string, format: date-time}", "{type: string}", "source", "String", "DateTime"),
      ("{type: string}", "{type: string, format: date-time}", "source+wire", "DateTime", "String"),
      (
        "{type: string}", "{type: array, items: {type: string}}", "source", "[String]", "String"
      ),
      (
        "{type: array, items: {type: string}}", "{type: string}", "source+wire", "String",
        "[String]"
      ),
    ]
  )
  func type(old: String, new: String, breaks: String, newType: String, oldType: String) throws {
    #expect(
      try changes(
        from: parameter("name: n, in: query, schema: \(old)"),
        to: parameter("name: n, in: query, schema: \(new)")
      ) == [
        "\(breaks) changed DefaultApi.list/parameter n(n): The type of the query parameter `n` is "
          + "`\(newType)`; it was `\(oldType)`."
      ]
    )
  }

  @Test("An argument may move to another place, where callers do not see it")
  func place() throws {
    #expect(
      try changes(from: plain, to: parameter("name: n, in: header, schema: {type: integer}")) == [
        "wire changed DefaultApi.list/parameter n(n): The header field `n` was a query parameter "
          + "`n`."
      ]
    )
  }

  @Test("A list in another style is another request")
  func style() throws {
    let list = "name: n, in: query, schema: {type: array, items: {type: string}}"
    #expect(
      try changes(from: parameter(list), to: parameter("explode: false, " + list)) == [
        "wire changed DefaultApi.list/parameter n(n): The query parameter `n` is written in another "
          + "way: `explode: false`; it was `explode: true`."
      ]
    )
  }

  @Test("Another name in Swift for the same name on the wire is a rename")
  func renamed() throws {
    // The second of two that Swift would call the same has a number.
    let one = "{name: max-n, in: query, schema: {type: integer}}"
    let other = "{name: max_n, in: query, schema: {type: integer}}"
    let changes = try changes(
      from: operation("parameters: [\(one)]"),
      to: operation("parameters: [\(other), \(one)]")
    )
    #expect(changes.count == 2)
    #expect(
      changes.last
        == "source renamed DefaultApi.list/parameter maxN2(max-n): The query parameter `max-n` is "
        + "called `maxN2`; it was `maxN`."
    )
  }

  @Test("What the server takes for a value left out")
  func serverDefault() throws {
    let ten = parameter("name: n, in: query, schema: {type: integer, default: 10}")
    let twenty = parameter("name: n, in: query, schema: {type: integer, default: 20}")
    let place = "changed DefaultApi.list/parameter n(n): The query parameter `n`:"
    #expect(
      try changes(from: ten, to: twenty) == [
        "- \(place) the server takes `20` when it is left out; it took `10`."
      ]
    )
    #expect(
      try changes(from: plain, to: ten) == [
        "- \(place) the server takes `10` when it is left out; the document did not say."
      ]
    )
    #expect(
      try changes(from: ten, to: plain) == [
        "- \(place) the document no longer says that the server takes `10` when it is left out."
      ]
    )
  }

  @Test("The value of the client for what a request must have")
  func defaultValue() throws {
    let ten = parameter("name: n, in: query, required: true, schema: {type: integer, default: 10}")
    let twenty = ten.replacing("10", with: "20")
    let none = ten.replacing(", default: 10", with: "")
    let place = "changed DefaultApi.list/parameter n(n): The default of the query parameter `n` is"
    #expect(try changes(from: ten, to: twenty) == ["source \(place) `20`; it was `10`."])
    #expect(try changes(from: ten, to: none) == ["source \(place) `none`; it was `10`."])
    #expect(try changes(from: none, to: ten) == ["- \(place) `10`; it was `none`."])
    #expect(
      try changes(from: self.none, to: ten) == [
        "wire added DefaultApi.list/parameter n(n): The query parameter `n` is new: `n: Int = 10`."
      ]
    )
  }

  @Test("A deprecated argument breaks nothing")
  func deprecated() throws {
    #expect(
      try changes(
        from: plain,
        to: parameter("name: n, in: query, deprecated: true, schema: {type: integer}")
      ) == ["- deprecated DefaultApi.list/parameter n(n): The query parameter `n` is deprecated."]
    )
  }

  @Test("A request body")
  func body() throws {
    let json = operation("requestBody: {content: {application/json: {schema: {type: string}}}}")
    let text = operation("requestBody: {content: {text/plain: {schema: {type: string}}}}")
    #expect(
      try changes(from: none, to: json) == [
        "- added DefaultApi.list/body body: The request body is new: `body: String? = nil`."
      ]
    )
    #expect(
      try changes(from: json, to: none) == [
        "source+wire removed DefaultApi.list/body body: The request body is gone."
      ]
    )
    #expect(
      try changes(from: json, to: text) == [
        "wire changed DefaultApi.list/body body: The content type of the request body is "
          + "`text/plain`; it was `application/json`."
      ]
    )
  }

  @Test("One more content type is another type, of which the server takes the old one")
  func contentTypes() throws {
    let json = operation("requestBody: {content: {application/json: {schema: {type: string}}}}")
    let both = operation(
      "requestBody: {content: {application/json: {schema: {type: string}}, "
        + "text/csv: {schema: {type: string}}}}"
    )
    #expect(
      try changes(from: json, to: both) == [
        "source changed DefaultApi.list/body body: The type of the request body is `ListBody`; it "
          + "was `String`.",
        "- changed DefaultApi.list/body body: The content type of the request body is "
          + "`application/json`, `text/csv`; it was `application/json`.",
        "- added model ListBody: The type `ListBody` is new.",
      ]
    )
    let three = both.replacing("text/csv", with: "text/tab-separated-values")
    #expect(
      try changes(from: both, to: three).map { $0.split(separator: " ").prefix(2) } == [
        ["source+wire", "removed"], ["-", "added"],
      ]
    )
  }

  @Test("How a field of a form is written")
  func encoding() throws {
    let form = { (encoding: String) in
      operation(
        "requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, "
          + "properties: {a: {type: array, items: {type: string}}}}, encoding: {\(encoding)}}}}"
      )
    }
    #expect(
      try changes(from: form(""), to: form("a: {explode: false}")) == [
        "wire changed DefaultApi.list/body body: The field `a` of the request body is written in "
          + "another way."
      ]
    )
  }

  @Test("Where optional parameters become too many, they move into a structure, and back")
  func options() throws {
    func parameters(_ count: Int) -> String {
      operation(
        "parameters:\n"
          + (1...count).map { "- {name: p\($0), in: query, schema: {type: boolean}}\n" }.joined()
      )
    }
    #expect(
      try changes(from: parameters(16), to: parameters(17)) == [
        "source changed operation DefaultApi.list(list): The optional parameters are in a structure: `ListOptions`.",
        "- added DefaultApi.list/parameter p17(p17): The query parameter `p17` is new: "
          + "`p17: Bool? = nil`.",
        "- added model ListOptions: The type `ListOptions` is new.",
      ]
    )
    #expect(
      try changes(from: parameters(17), to: parameters(16)).contains(
        "source changed operation DefaultApi.list(list): The optional parameters are arguments of the method again."
      )
    )
  }
}
