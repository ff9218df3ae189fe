import ClientIR
import Templating

/// The module as a whole.
struct ModuleView: FileView {
  let client: Client

  static let fields: [ViewField<Self>] =
    fileFields + [
      .list("title", "The title of the API, line by line.") {
        CommentLine.lines(of: $0.client.title).views
      },
      .flag("hasDefaults", "Whether a server has a URL without a caller's choice.") {
        $0.client.servers.servers.contains { $0.defaultURL != nil }
      },
      .list("servers", "The servers, in the order of the document.") { view in
        view.client.servers.servers.map {
          ServerView(vocabulary: view.client.vocabulary, server: $0)
        }
      },
      .list("serversOfOperations", "The servers of single operations whose URLs have variables.") {
        view in
        view.client.servers.serversOfOperations.map {
          ServerView(vocabulary: view.client.vocabulary, server: $0)
        }
      },
      .list("openEnums", "The types of variables of servers whose values the document lists.") {
        view in
        view.client.servers.openEnums.map {
          OpenEnumView(vocabulary: view.client.vocabulary, model: $0)
        }
      },
      .flag("hasAPIKeys", "Whether security schemes ask for API keys.") {
        !$0.client.apiKeys.isEmpty
      },
      .list("apiKeys", "The security schemes that ask for API keys, in the document's order.") {
        $0.client.apiKeys.enumerated().map { index, scheme in
          APIKeyView(scheme: scheme, isFirst: index == 0)
        }
      },
      .flag("hasOAuthClients", "Whether there are token endpoints of OAuth 2.0.") {
        !$0.client.oauthClients.isEmpty
      },
      .list(
        "oauthClients",
        "The security schemes with a token endpoint of OAuth 2.0, in the document's order."
      ) {
        $0.client.oauthClients.enumerated().map { index, scheme in
          OAuthClientView(scheme: scheme, isFirst: index == 0)
        }
      },
    ]
}

/// A security scheme that asks for an API key.
struct APIKeyView: SwiftView {
  let scheme: APIKeyScheme
  let isFirst: Bool

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the function that makes an authentication from a key.") {
      SwiftText($0.scheme.name)
    },
    .list("schemeName", "The name of the scheme in the document, as code: one line.") {
      CommentLine.lines(of: DocComment("`\($0.scheme.scheme.value)`")).views
    },
    .text("location", "Where the key goes, as a static member with its name.") {
      SwiftText($0.scheme.location, $0.scheme.parameter)
    },
    .list("documentation", "What the scheme is for, line by line.") {
      CommentLine.lines(of: $0.scheme.documentation).views
    },
    .flag("isDocumented", "Whether there is documentation.") {
      $0.scheme.documentation != nil
    },
    .flag("isFirst", "Whether this is the first of the list.") { $0.isFirst },
  ]
}

/// A security scheme with a token endpoint of OAuth 2.0.
struct OAuthClientView: SwiftView {
  let scheme: OAuthScheme
  let isFirst: Bool

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the function that makes a client of the authorization server.") {
      SwiftText($0.scheme.name)
    },
    .list("schemeName", "The name of the scheme in the document, as code: one line.") {
      CommentLine.lines(of: DocComment("`\($0.scheme.scheme.value)`")).views
    },
    .text("tokenURL", "The URL of the token endpoint, as a string literal.") {
      SwiftText($0.scheme.tokenURL)
    },
    .list("documentation", "What the scheme is for, line by line.") {
      CommentLine.lines(of: $0.scheme.documentation).views
    },
    .flag("isDocumented", "Whether there is documentation.") {
      $0.scheme.documentation != nil
    },
    .flag("isFirst", "Whether this is the first of the list.") { $0.isFirst },
  ]
}
