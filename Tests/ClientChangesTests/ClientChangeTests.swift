import ClientChanges
import Testing

@Suite("Changes of the client as a whole")
struct ClientChangeTests {
  private let paths = path(
    "get: {operationId: get_a, responses: {}}\nput: {operationId: put_a, responses: {}}"
  )

  private func servers(_ urls: String...) -> String {
    "servers: [\(urls.map { "{url: '\($0)'}" }.joined(separator: ", "))]\n" + paths
  }

  private func schemes(_ schemes: String, security: String = "") -> String {
    security + paths + "components: {securitySchemes: {\(schemes)}}\n"
  }

  @Test("A server that is new, one that is gone, and the first")
  func servers() throws {
    let one = servers("https://a")
    #expect(
      try changes(from: one, to: servers("https://a", "https://b")) == [
        "- added server https://b(https://b): The server `https://b` is new."
      ]
    )
    #expect(
      try changes(from: servers("https://a", "https://b"), to: one) == [
        "wire removed server https://b(https://b): The server `https://b` is gone."
      ]
    )
    #expect(
      try changes(from: one, to: servers("https://b", "https://a")) == [
        "- added server https://b(https://b): The server `https://b` is new.",
        "source changed server https://b(https://b): The first server is `https://b`; it was "
          + "`https://a`.",
      ]
    )
  }

  @Test("The values of a server's variable")
  func values() throws {
    let server = { (values: String) in
      "servers: [{url: 'https://{host}', variables: {host: {default: a\(values)}}}]\n"
    }
    let typed = try changes(from: server("") + paths, to: server(", enum: [a, b]") + paths)
    #expect(typed.count == 1)
    #expect(
      typed.first?.hasSuffix(
        ": The variable `host` of the server `https://{host}` is `Servers.Host`; it was `String`."
      ) == true,
      "\(typed)"
    )
    let gone = try changes(
      from: server(", enum: [a, b]") + paths,
      to: server(", enum: [a, c]") + paths
    )
    #expect(gone.count == 1)
    #expect(
      gone.first?.hasSuffix(
        ": The value `b` of the variable `host` of the server `https://{host}` is gone."
      ) == true,
      "\(gone)"
    )
  }

  @Test("The default of a server's variable")
  func variables() throws {
    let server = { (value: String) in
      "servers: [{url: 'https://{host}', variables: {host: {default: \(value)}}}]\n"
    }
    let outlines = try changes(from: server("a") + paths, to: server("b") + paths)
    #expect(outlines.count == 1)
    #expect(
      outlines.first?.hasSuffix(
        ": The variable `host` of the server `https://{host}` is `b` by default; it was `a`."
      ) == true,
      "\(outlines)"
    )
    #expect(outlines.first?.hasPrefix("source changed server ") == true)
  }

  @Test("A security scheme")
  func schemes() throws {
    let basic = "basic: {type: http, scheme: basic}"
    let key = "key: {type: apiKey, in: header, name: X-Key}"
    #expect(
      try changes(from: schemes(basic), to: schemes("\(basic), \(key)")) == [
        "- added authentication key(key): The security scheme `key` is new: `header X-Key`."
      ]
    )
    #expect(
      try changes(from: schemes("\(basic), \(key)"), to: schemes(basic)) == [
        "source+wire removed authentication key(key): The security scheme `key` is gone."
      ]
    )
    #expect(
      try changes(from: schemes("\(basic), \(key)"), to: schemes(key)) == [
        "wire removed authentication basic(basic): The security scheme `basic` is gone."
      ]
    )
    #expect(
      try changes(from: schemes(key), to: schemes(key.replacing("header", with: "cookie"))) == [
        "wire changed authentication key(key): The security scheme `key` is `cookie X-Key`; it was "
          + "`header X-Key`."
      ]
    )
  }

  @Test("What all operations take is reported once")
  func security() throws {
    let both = "basic: {type: http, scheme: basic}, token: {type: http, scheme: bearer}"
    let basic = schemes(both, security: "security: [{basic: []}]\n")
    let either = schemes(both, security: "security: [{basic: []}, {token: []}]\n")
    let name = "authentication security: All operations take the authentication"
    #expect(
      try changes(from: basic, to: either) == [
        "- changed \(name) `basic`, `token`; it was `basic`."
      ]
    )
    #expect(
      try changes(from: either, to: basic) == [
        "wire changed \(name) `basic`; it was `basic`, `token`."
      ]
    )
    #expect(
      try changes(from: schemes(both), to: basic) == [
        "wire changed \(name) `basic`; it was `none`."
      ]
    )
    #expect(
      try changes(from: basic, to: schemes(both)) == [
        "- changed \(name) `none`; it was `basic`."
      ]
    )
    let together = schemes(both, security: "security: [{basic: [], token: []}]\n")
    #expect(
      try changes(from: basic, to: together) == [
        "wire changed \(name) `basic and token`; it was `basic`."
      ]
    )
    #expect(
      try changes(from: together, to: basic) == [
        "- changed \(name) `basic`; it was `basic and token`."
      ]
    )
  }

  @Test("What one operation takes is reported there")
  func operationSecurity() throws {
    let scheme =
      "components: {securitySchemes: {t: {type: oauth2, flows: {implicit: "
      + "{authorizationUrl: 'https://a', scopes: {r: Read., w: Write.}}}}}}\n"
    let document = { (scopes: String) in
      path(
        "get: {operationId: get_a, security: [{t: [\(scopes)]}], responses: {}}\n"
          + "put: {operationId: put_a, security: [{t: [w]}], responses: {}}"
      ) + scheme
    }
    #expect(
      try changes(from: document("r"), to: document("r, w")) == [
        "wire changed DefaultApi.getA/authentication security: The operation takes the "
          + "authentication `t [r, w]`; it was `t [r]`."
      ]
    )
  }

  @Test("Equal clients, and those that differ in words, have no changes")
  func none() throws {
    let document = schemes("basic: {type: http, scheme: basic}")
    #expect(try changes(from: document, to: document) == [])
    let described = document.replacing("get_a,", with: "get_a, summary: Reads A., description: B.,")
    #expect(described != document)
    #expect(try changes(from: document, to: described) == [])
  }
}
