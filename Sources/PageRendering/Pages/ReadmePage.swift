import ClientIR
import SwiftRendering
import Templating

/// The page with the list of everything.
struct ReadmePage: PageView {
  let index: PageIndex

  private var client: Client { index.client }

  static let fields: [ViewField<Self>] = [
    .text("module", "The name of the module, for a heading.") {
      MarkdownText(heading: $0.client.module)
    },
    .optionalText("title", "The title of the API, in one line.") {
      $0.client.title.map { MarkdownText(line: $0) }
    },
    .optionalText("documentName", "The name of the document's file.") {
      $0.client.documentName.map { MarkdownText(code: StringLiteral($0.markdown)) }
    },
    .text("operationsHeading", "The heading of the list of operations.") { _ in
      MarkdownText(.operations)
    },
    .text("modelsHeading", "The heading of the list of models.") { _ in MarkdownText(.models) },
    .text("authenticationHeading", "The heading of the list of ways to authenticate.") { _ in
      MarkdownText(.authentication)
    },
    .list("servers", "The servers, in the order of the document.") {
      $0.client.servers.servers.map(ServerRow.init)
    },
    .list("apis", "The types with operations, in the order of the document's tags.") { view in
      zip(view.client.apis, view.index.apis).map { APISection(api: $0, places: $1) }
    },
    .flag("hasModels", "Whether there are models.") { !$0.index.modelPages.isEmpty },
    .list("models", "The models that are nested in no other.") { view in
      view.index.modelPages.map { ModelRow(model: $0.root) }
    },
    .flag("hasSchemes", "Whether there are security schemes.") {
      !$0.client.securitySchemes.isEmpty
    },
    .list("schemes", "The security schemes, in the order of the document.") {
      $0.client.securitySchemes.map(SchemeSection.init)
    },
  ]
}

/// A server.
struct ServerRow: PageView {
  let server: ServerList.Server

  static let fields: [ViewField<Self>] = [
    .text("url", "The server's URL with the defaults of its variables, as code.") {
      MarkdownText(code: $0.server.defaultURL ?? $0.server.template)
    },
    .optionalText("documentation", "What the server is for, in one line.") {
      $0.server.documentation.map { MarkdownText(line: $0) }
    },
  ]
}

/// A type with operations, in the list of all.
struct APISection: PageView {
  let api: API
  let places: [PageIndex.OperationPlace]

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the type, for a heading.") { MarkdownText(heading: $0.api.name) },
    .text("link", "Where its page is.") {
      MarkdownText(PageLink(page: PageIndex.page(of: $0.api)))
    },
    .optionalText("documentation", "What the operations have in common, as blocks.") {
      $0.api.documentation.map { MarkdownText(blocks: $0) }
    },
    .list("operations", "The operations, in the order of the document.") { view in
      zip(view.api.operations, view.places).map {
        OperationRow(operation: $0, place: $1.place, page: PageIndex.readme)
      }
    },
  ]
}

/// An operation, in a list.
struct OperationRow: PageView {
  let operation: Operation
  let place: PageIndex.Place
  /// The page that the list is on.
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("method", "The name of the method as code, which leads to its description.") {
      MarkdownText(
        code: SwiftText($0.operation.name),
        link: PageIndex.link(to: $0.place, from: $0.page)
      )
    },
    .text("request", "The HTTP method and the path, as code.") {
      MarkdownText(code: StringLiteral($0.operation.requestLine))
    },
    .optionalText("summary", "One line about the operation.") {
      $0.operation.summary.map { MarkdownText(line: $0) }
    },
    .flag("isDeprecated", "Whether callers should move away from the operation.") {
      $0.operation.isDeprecated
    },
  ]
}

/// A model, in the list of all.
struct ModelRow: PageView {
  let model: Model

  static let fields: [ViewField<Self>] = [
    .text("model", "The name of the model as code, which leads to its page.") {
      MarkdownText(
        code: SwiftText($0.model.name),
        link: PageLink(page: PageIndex.page(of: $0.model))
      )
    },
    .optionalText("summary", "The first paragraph about the model, in one line.") {
      $0.model.documentation.map { MarkdownText(firstParagraph: $0) }
    },
    .flag("isUnion", "Whether it is one of several types.") {
      if case .union = $0.model { true } else { false }
    },
    .flag("isResponse", "Whether it is one of several responses.") {
      if case .responseByStatus = $0.model { true } else { false }
    },
    .flag("isBody", "Whether it is a body of one of several content types.") {
      if case .bodyAlternatives = $0.model { true } else { false }
    },
  ]
}

/// A security scheme.
struct SchemeSection: PageView {
  let scheme: SecurityScheme

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the scheme, for a heading.") {
      MarkdownText(heading: $0.scheme.name)
    },
    .optionalText("documentation", "What the scheme is for, as blocks.") {
      $0.scheme.documentation.map { MarkdownText(blocks: $0) }
    },
    .optionalText("authentication", "How a configuration has it, as code.") {
      SwiftText(authentication: $0.scheme).map { MarkdownText(code: $0) }
    },
    .flag("isKerberos", "Whether it needs the trait `Kerberos`.") {
      $0.scheme.kind == .http(StringLiteral("negotiate"))
    },
    .flag("isToken", "Whether somebody else grants the token: OAuth 2.0, or OpenID Connect.") {
      switch $0.scheme.kind {
      case .oauth2, .openIDConnect: true
      case .http, .apiKey, .mutualTLS: false
      }
    },
    .flag("isTransports", "Whether the transport has to supply it.") {
      SwiftText(authentication: $0.scheme) == nil
        && $0.scheme.kind != .http(StringLiteral("negotiate"))
    },
    .text("kind", "What the document calls it, as code.") {
      MarkdownText(code: $0.scheme.kind.documentName)
    },
  ]
}

extension SecurityScheme.Kind {
  /// The type of the scheme, with what comes with it.
  fileprivate var documentName: StringLiteral {
    switch self {
    case .http(let name): StringLiteral("http, \(name.value)")
    case .apiKey: StringLiteral("apiKey")
    case .oauth2: StringLiteral("oauth2")
    case .openIDConnect(let url): StringLiteral("openIdConnect, \(url.value)")
    case .mutualTLS: StringLiteral("mutualTLS")
    }
  }
}
