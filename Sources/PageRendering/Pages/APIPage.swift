import ClientIR
import SwiftRendering
import Templating

/// The page of a type with operations.
struct APIPage: PageView {
  let index: PageIndex
  let api: API
  let places: [PageIndex.OperationPlace]

  private var page: String { PageIndex.page(of: api) }

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the type, for a heading.") { MarkdownText(heading: $0.api.name) },
    .optionalText("documentation", "What the operations have in common, as blocks.") {
      $0.api.documentation.map { MarkdownText(blocks: $0) }
    },
    .text("server", "The URL that all paths begin with, as code.") {
      MarkdownText(code: $0.index.client.exampleServer.url)
    },
    .text("operationsLink", "Where the list of all operations is.") {
      $0.index.link(to: .operations, from: $0.page)
    },
    .text("modelsLink", "Where the list of all models is.") {
      $0.index.link(to: .models, from: $0.page)
    },
    .text("authenticationLink", "Where the list of ways to authenticate is.") {
      $0.index.link(to: .authentication, from: $0.page)
    },
    .list("operations", "The operations, in the order of the document.") { view in
      zip(view.api.operations, view.places).map { operation, place in
        OperationSection(
          index: view.index,
          api: view.api,
          operation: operation,
          place: place.place,
          page: view.page
        )
      }
    },
  ]
}

/// An operation on its page.
struct OperationSection: PageView {
  let index: PageIndex
  let api: API
  let operation: Operation
  let place: PageIndex.Place
  let page: String

  private var vocabulary: Vocabulary { index.client.vocabulary }

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the method, for a heading.") {
      MarkdownText(heading: $0.operation.name)
    },
    .section("row", OperationRow.self, "The operation in a list.") {
      OperationRow(operation: $0.operation, place: $0.place, page: $0.page)
    },
    .text("request", "The HTTP method and the path, as code.") {
      MarkdownText(code: StringLiteral($0.operation.requestLine))
    },
    .optionalText("summary", "One line about the operation.") {
      $0.operation.summary.map { MarkdownText(line: $0) }
    },
    .optionalText("documentation", "What the operation does, as blocks.") {
      $0.operation.documentation.map { MarkdownText(blocks: $0) }
    },
    .flag("isDeprecated", "Whether callers should move away from the operation.") {
      $0.operation.isDeprecated
    },
    .code("signature", SignatureView.self, "The declaration of the method.") {
      SignatureView(client: $0.index.client, operation: $0.operation)
    },
    .code("paging", PagingSignatureView.self, "The method for the items of all pages, if any.") {
      view in
      view.operation.paging.map {
        PagingSignatureView(client: view.index.client, operation: view.operation, paging: $0)
      }
    },
    .code("example", ExampleView.self, "A whole program with a call, if one can be made.") { view in
      view.operation.example.map {
        ExampleView(client: view.index.client, api: view.api, operation: view.operation, call: $0)
      }
    },
    .flag("hasParameters", "Whether the method has parameters.") {
      !$0.operation.arguments.isEmpty
    },
    .list("parameters", "The parameters, in the order of the signature.") { view in
      view.operation.arguments.map {
        ParameterRow(
          index: view.index,
          pathName: view.operation.pathPart(of: $0)?.name,
          argument: $0,
          page: view.page
        )
      }
    },
    .optionalText("result", "The type that the method returns, as code; missing for nothing.") {
      view in
      view.operation.result.map { view.index.type($0, isWhole: false, from: view.page) }
    },
    .optionalText("resultDocumentation", "What the returned value means, as blocks.") {
      $0.operation.resultDocumentation.map { MarkdownText(blocks: $0) }
    },
    .optionalText("server", "The operation's own server, as code, if it has one.") {
      $0.operation.server.map { MarkdownText(code: $0) }
    },
    .flag("isAuthorized", "Whether the document names a way to authenticate.") {
      !$0.operation.authorization.isEmpty
    },
    .list("authorization", "The alternatives of authentication.") { view in
      view.operation.authorization.enumerated().map { position, requirements in
        AuthorizationRow(
          index: view.index,
          requirements: requirements,
          isFirst: position == 0,
          page: view.page
        )
      }
    },
    .optionalText("contentType", "The content types of the request's body, as code, if it has one.")
    { view in
      let types = view.operation.bodyForm.map(view.index.client.contentTypes) ?? []
      return types.isEmpty ? nil : MarkdownText(list: types.map { MarkdownText(code: $0) })
    },
    .text("accept", "What the request says in its field `Accept`, as code.") {
      MarkdownText(code: $0.operation.accept ?? StringLiteral("application/json"))
    },
    .flag("hasResponses", "Whether the document describes responses.") {
      !$0.operation.responses.isEmpty
    },
    .list("responses", "The responses, in the order of the document.") { view in
      view.operation.responses.map {
        ResponseRow(index: view.index, response: $0, page: view.page)
      }
    },
  ]
}

/// A parameter of a method.
struct ParameterRow: PageView {
  let index: PageIndex
  /// The name of the parameter in the path, if it stands there.
  let pathName: StringLiteral?
  let argument: Argument
  let page: String

  private var isGroup: Bool { if case .options = argument.destination { true } else { false } }

  static let fields: [ViewField<Self>] = [
    .text("parameter", "The label of the parameter, as code.") {
      MarkdownText(code: SwiftText(documented: $0.argument.name))
    },
    .text("type", "The type, as code, with a question mark when it may be left out.") {
      $0.index.type($0.argument.swiftType, from: $0.page)
    },
    .optionalText("documentation", "What the parameter means, in one line.") {
      $0.argument.documentation.map { MarkdownText(line: $0) }
    },
    .flag("isOptional", "Whether the parameter may be left out.") {
      $0.argument.isOptional || $0.isGroup
    },
    .flag("isGroup", "Whether it is a structure of parameters, each with a place of its own.") {
      $0.isGroup
    },
    .optionalText("defaultValue", "The value of a parameter that is not named, as code.") {
      $0.argument.defaultValue.map { MarkdownText(code: SwiftText($0)) }
    },
    .optionalText("serverDefault", "What the server takes when it is left out, as code.") {
      $0.argument.serverDefault.map { MarkdownText(code: SwiftText($0)) }
    },
    .flag("isDeprecated", "Whether callers should move away from the parameter.") {
      $0.argument.isDeprecated
    },
    .optionalText("pathName", "Its name in the path, as code, if it stands there.") {
      $0.pathName.map { MarkdownText(code: $0) }
    },
    .optionalText("queryName", "Its name in the query, as code, if it stands there.") {
      guard case .query(let name, _) = $0.argument.destination else { return nil }
      return MarkdownText(code: name)
    },
    .optionalText("headerName", "The name of the header field, as code, if it becomes one.") {
      switch $0.argument.destination {
      case .header(let name, _), .idempotencyKey(let name): MarkdownText(code: name)
      case .path, .query, .cookie, .body, .server, .options: nil
      }
    },
    .optionalText("cookieName", "The name of the cookie, as code, if it becomes one.") {
      guard case .cookie(let name, _) = $0.argument.destination else { return nil }
      return MarkdownText(code: name)
    },
    .flag("isBody", "Whether it becomes the body.") {
      if case .body = $0.argument.destination { true } else { false }
    },
    .flag("isServer", "Whether it is the URL of the operation's own server.") {
      if case .server = $0.argument.destination { true } else { false }
    },
  ]
}

/// An alternative of authentication.
struct AuthorizationRow: PageView {
  let index: PageIndex
  let requirements: [Operation.SecurityRequirement]
  let isFirst: Bool
  let page: String

  static let fields: [ViewField<Self>] = [
    .flag("isFirst", "Whether it is the first of them.") { $0.isFirst },
    .flag("isNone", "Whether it is no authentication at all.") { $0.requirements.isEmpty },
    .text("schemes", "The schemes that a request needs together, each leading to its description.")
    { view in
      MarkdownText(list: view.requirements.map { view.text(of: $0) })
    },
  ]

  private func text(of requirement: Operation.SecurityRequirement) -> MarkdownText {
    let name =
      index.schemes[requirement.scheme].map {
        MarkdownText(code: requirement.scheme, link: PageIndex.link(to: $0, from: page))
      } ?? MarkdownText(code: requirement.scheme)
    return MarkdownText(name, scopes: requirement.scopes)
  }
}

/// A response.
struct ResponseRow: PageView {
  let index: PageIndex
  let response: Operation.Response
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("status", "The status, as code.") { MarkdownText(code: $0.response.status) },
    .flag("isSuccess", "Whether a call that gets it returns.") { $0.response.isSuccess },
    .optionalText("documentation", "What the response means, in one line.") {
      $0.response.documentation.map { MarkdownText(line: $0) }
    },
    .optionalText("body", "The type of the body, as code, if it has one.") { view in
      view.response.content.map {
        view.index.type($0, isWhole: !view.response.isSuccess, from: view.page)
      }
    },
    .flag("hasFields", "Whether the document describes header fields.") {
      !$0.response.headerFields.isEmpty
    },
    .list("fields", "The header fields, in the order of the document.") {
      $0.response.headerFields.map(HeaderFieldRow.init)
    },
  ]
}

/// A header field of a response.
struct HeaderFieldRow: PageView {
  let field: Operation.HeaderField

  static let fields: [ViewField<Self>] = [
    .text("field", "The name, as code.") { MarkdownText(code: $0.field.name) },
    .optionalText("documentation", "What the field means, in one line.") {
      $0.field.documentation.map { MarkdownText(line: $0) }
    },
  ]
}
