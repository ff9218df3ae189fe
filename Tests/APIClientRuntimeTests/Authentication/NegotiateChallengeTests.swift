import HTTPTypes
import Testing

@testable import APIClientRuntime

/// The server's side of `Negotiate`, as it stands in `WWW-Authenticate`.
@Suite struct NegotiateChallengeTests {
  @Test(
    arguments: [
      ([], nil),
      (["Basic realm=\"x\""], nil),
      (["Negotiate"], .request),
      (["negotiate YWJj"], .token("YWJj")),
      (["NEGOTIATE  YWI= "], .token("YWI=")),
      (["Basic realm=\"x\", Negotiate YWJj, Bearer"], .token("YWJj")),
      (["Basic realm=\"a, Negotiate YWJj\""], nil),
      (["Basic realm=\"a\\\", Negotiate YWJj\", Negotiate"], .request),
      (["Negotiate", "Negotiate YWJj"], .token("YWJj")),
      (["Negotiate Zmlyc3Q=", "Negotiate c2Vjb25k"], .token("Zmlyc3Q=")),
      (["Negotiated YWJj"], nil),
    ] as [([String], NegotiateChallenge?)]
  )
  func isFound(values: [String], expected: NegotiateChallenge?) {
    let fields = HTTPFields(values.map { HTTPField(name: .wwwAuthenticate, value: $0) })
    #expect(NegotiateChallenge(fields) == expected)
  }

  @Test func aTokenIsNotLogged() {
    let fields: HTTPFields = [
      .wwwAuthenticate: "Negotiate YWJj", .contentType: "text/plain",
    ]
    #expect(
      fields.redactedDescription() == "WWW-Authenticate: (redacted), Content-Type: text/plain"
    )
    let others: HTTPFields = [.wwwAuthenticate: "Basic realm=\"x\""]
    #expect(others.redactedDescription() == "WWW-Authenticate: Basic realm=\"x\"")
  }
}
