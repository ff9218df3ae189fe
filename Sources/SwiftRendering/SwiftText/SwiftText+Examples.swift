package import ClientIR

// What examples consist of.
extension SwiftText {
  /// A string literal for code in a page: no three backticks in a row, which could end a fence.
  package init(codeInPage literal: StringLiteral) {
    let text = SwiftText(literal)
    guard literal.value.contains("```") else {
      self = text
      return
    }
    self.init(
      source: text.source.unicodeScalars.reduce(into: "") { result, scalar in
        if scalar == "`" { result += "\\u{60}" } else { result.unicodeScalars.append(scalar) }
      }
    )
  }

  /// What makes an authentication of a scheme, with something to fill in; nil when it is for the
  /// transport, or for a trait.
  package init?(authentication scheme: SecurityScheme) {
    switch scheme.kind {
    case .http(StringLiteral("basic")):
      self.init(source: ".basic(username: \"YOUR_USERNAME\", password: \"YOUR_PASSWORD\")")
    case .http(StringLiteral("bearer")), .oauth2, .openIDConnect:
      self.init(source: ".bearer(\"YOUR_TOKEN\")")
    case .apiKey(let name):
      self.init(source: ".\(SwiftText(name).source)(\"YOUR_KEY\")")
    case .http, .mutualTLS:
      return nil
    }
  }

  /// The authentication for an operation: its first alternative that needs no more than a
  /// configuration; nil if there is none.
  package init?(authenticationOf operation: Operation, in client: Client) {
    for alternative in operation.authorization where !alternative.isEmpty {
      let parts = alternative.compactMap { requirement in
        client.securitySchemes.first { $0.name == requirement.scheme }
          .flatMap { SwiftText(authentication: $0) }
      }
      guard parts.count == alternative.count else { continue }
      if parts.count == 1 {
        self = parts[0]
      } else {
        self.init(source: ".all([\(SwiftText(list: parts).source)])")
      }
      return
    }
    return nil
  }
}
