import ClientIR
import Diagnostics
import OpenAPI

extension Document {
  /// Ways to make an authentication from the API keys that the document asks for.
  ///
  /// - Parameter report: Takes what is to be said of schemes that a client cannot serve.
  /// - Returns: The ways, in the order of the document.
  func apiKeys(report: (Diagnostic) -> Void) -> [APIKeyScheme] {
    var scope = NameScope.authentications
    var keys: [APIKeyScheme] = []
    for scheme in securitySchemes {
      switch scheme.kind {
      case .apiKey(let parameter, let location):
        guard let location = APIKeyScheme.Location(rawValue: location.rawValue) else { continue }
        keys.append(
          APIKeyScheme(
            name: scope.take(Words(scheme.name).lowerCamelCase, suffix: "Key"),
            scheme: StringLiteral(scheme.name),
            location: location,
            parameter: StringLiteral(parameter),
            documentation: DocComment(scheme.description)
          )
        )
      case .mutualTLS:
        report(
          Diagnostic(
            .schemeOfTransport,
            "the client's certificate for '\(scheme.name)' is for the transport to supply",
            at: scheme.mark
          )
        )
      case .http(let name) where !["basic", "bearer", "negotiate"].contains(name):
        report(
          Diagnostic(
            .schemeOfTransport,
            "the HTTP authentication '\(name)' of '\(scheme.name)' is for the transport to supply",
            at: scheme.mark
          )
        )
      case .http, .oauth2, .openIDConnect: break
      }
    }
    return keys
  }

  /// The schemes of the document.
  ///
  /// - Parameter apiKeys: The ways to make an authentication from a key.
  /// - Returns: All of them, in its order.
  func schemes(apiKeys: [APIKeyScheme]) -> [SecurityScheme] {
    securitySchemes.compactMap { scheme in
      let kind: SecurityScheme.Kind
      switch scheme.kind {
      case .http(let name): kind = .http(StringLiteral(name))
      case .apiKey:
        guard let key = apiKeys.first(where: { $0.scheme.value == scheme.name }) else { return nil }
        kind = .apiKey(key.name)
      case .oauth2: kind = .oauth2
      case .openIDConnect(let url): kind = .openIDConnect(url: StringLiteral(url))
      case .mutualTLS: kind = .mutualTLS
      }
      return SecurityScheme(
        name: StringLiteral(scheme.name),
        kind: kind,
        documentation: DocComment(scheme.description)
      )
    }
  }
}

extension Document {
  /// Where the security schemes of OAuth 2.0 get tokens, as far as the document has a whole URL for it.
  var oauthClients: [OAuthScheme] {
    var scope = NameScope.oauthClients
    return securitySchemes.compactMap { scheme in
      guard case .oauth2(let tokenURL?) = scheme.kind,
        tokenURL.hasPrefix("https://") || tokenURL.hasPrefix("http://")
      else { return nil }
      return OAuthScheme(
        name: scope.take(Words(scheme.name).lowerCamelCase, suffix: "Client"),
        scheme: StringLiteral(scheme.name),
        tokenURL: StringLiteral(tokenURL),
        documentation: DocComment(scheme.description)
      )
    }
  }
}

/// Which operations say what authentication they take.
///
/// A client is configured with what its operations take, so that a call has to say it only where they
/// differ. Those of which the document says nothing are called as the client is configured.
enum SecurityStatements {
  case ofNone
  /// Those that take no credentials: the others all take those of the same scheme.
  case ofThoseWithout
  case ofAll

  init(of operations: [OpenAPI.Operation]) {
    let said = operations.compactMap(\.securityAlternatives)
    let taking = said.filter { !$0.isEmpty }
    let areSame = taking.allSatisfy { $0 == taking.first }
    if areSame, taking.isEmpty || taking.count == said.count {
      self = .ofNone
    } else if areSame, taking.first?.count == 1, taking.first?.first?.count == 1 {
      self = .ofThoseWithout
    } else {
      // Of several schemes, each call has to choose.
      self = .ofAll
    }
  }

  /// What the calls of an operation say.
  func alternatives(of operation: OpenAPI.Operation) -> [[StringLiteral]]? {
    switch self {
    case .ofNone: nil
    case .ofThoseWithout: operation.securityAlternatives == [] ? [] : nil
    case .ofAll: operation.securityAlternatives
    }
  }
}

extension OpenAPI.Operation {
  /// The names of the schemes of each alternative; nil when the document says nothing, and none when
  /// the operation takes no credentials.
  var securityAlternatives: [[StringLiteral]]? {
    guard let security else { return nil }
    let alternatives = security.map { $0.parts.map { StringLiteral($0.scheme) } }
    return alternatives.allSatisfy(\.isEmpty) ? [] : alternatives
  }

  /// The alternatives, with what is asked of each scheme.
  var authorization: [[Operation.SecurityRequirement]] {
    (security ?? []).map { requirement in
      requirement.parts.map { part in
        Operation.SecurityRequirement(
          scheme: StringLiteral(part.scheme),
          scopes: part.scopes.map { StringLiteral($0) }
        )
      }
    }
  }
}
