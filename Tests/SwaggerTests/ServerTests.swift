import TestSupport
import Testing

@testable import Swagger

@Suite("Host, path and schemes become servers")
struct ServerTests {
  private func servers(_ fields: String) throws -> (json: String?, findings: [String]) {
    try part("servers", of: "swagger: '2.0'\n\(fields)\n")
  }

  @Test(
    "Servers of the document",
    arguments: [
      ("", "/"),
      ("basePath: /", "/"),
      ("basePath: /v1/", "/v1"),
      ("basePath: v1", "/v1"),
      ("schemes: [http]", "/"),
      ("host: a.b", "https://a.b"),
      ("host: a.b:81\nbasePath: /", "https://a.b:81"),
      ("host: a.b\nbasePath: /v1\nschemes: [http]", "http://a.b/v1"),
      ("host: a.b\nschemes: [ws, wss]", "https://a.b"),
      ("host: a.b\nschemes: []", "https://a.b"),
      ("host: a.b/x/", "https://a.b/x"),
    ]
  )
  func document(fields: String, url: String) throws {
    let (json, findings) = try servers(fields)
    #expect(json == #"[{"url":"\#(url)"}]"#)
    #expect(findings == [])
  }

  @Test("https comes first, and each scheme once")
  func order() throws {
    #expect(
      try servers("schemes: [http, wss, https, http]\nhost: a.b").json
        == #"[{"url":"https://a.b"},{"url":"http://a.b"}]"#
    )
  }

  @Test("Without schemes, the one counts by which the document was read")
  func scheme() throws {
    let root = try tree("swagger: '2.0'\nhost: a.b")
    let (roots, _) = Swagger.converted(SwaggerFiles(roots: [root], scheme: "http"))
    #expect(roots[0].descendant("servers")?.json == #"[{"url":"http://a.b"}]"#)
  }

  @Test("An operation has servers of its own where its schemes are others")
  func operations() throws {
    let document = "host: a.b\nschemes: [https, http]"
    #expect(
      try operation("schemes: [http]", document: document).json
        == #"{"servers":[{"url":"http://a.b"}]}"#
    )
    #expect(try operation("schemes: [http, https]", document: document).json == "{}")
    #expect(try operation("schemes: [https]", document: "host: a.b").json == "{}")
    #expect(try operation("schemes: [http]", document: "basePath: /v1").json == "{}")
  }

  @Test("Slips are mended")
  func slips() throws {
    let host = try servers("host: http://a.b/\nbasePath: /v1")
    #expect(host.json == #"[{"url":"http://a.b/v1"}]"#)
    #expect(host.findings == ["2:7: warning: a host has no scheme; 'schemes' lists them"])
    let template = try servers("basePath: '/{{.SubURL | JS}}/api/{{x}}v1'")
    #expect(template.json == #"[{"url":"/api/v1"}]"#)
    #expect(
      template.findings == [
        "2:11: warning: this is a template that nobody has filled in; it is read as '/api/v1'"
      ]
    )
    #expect(try servers("host: '{{.Host}}'\nbasePath: '{{.Path}}/v1'").json == #"[{"url":"/v1"}]"#)
    let scheme = try servers("host: a.b\nschemes: [ftp, http]")
    #expect(scheme.json == #"[{"url":"http://a.b"}]"#)
    #expect(
      scheme.findings == [
        "3:11: warning: 'ftp' is no scheme; the schemes are http, https, ws and wss"
      ]
    )
    let braces = try servers("host: '{site}.b'\nschemes: [https]")
    #expect(
      braces.json == #"[{"url":"https://{site}.b","variables":{"site":{"default":"site"}}}]"#
    )
    #expect(
      braces.findings == [
        "3:11: warning: Swagger 2.0 has no variables in 'host' and 'basePath'; '{site}' is for the "
          + "user to replace"
      ]
    )
  }
}
