import ClientIR
import SwiftRendering
import Templating

// Views of Swift code within a page. No line of such code begins with a backtick but for the single
// ones around a keyword, and no literal has three in a row, so that nothing ends the fence around it.

/// The declaration of a method.
struct SignatureView: SwiftView {
  let client: Client
  let operation: Operation

  private var method: OperationView {
    OperationView(vocabulary: client.vocabulary, operation: operation)
  }

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the method.") { SwiftText($0.operation.name) },
    .elements("parameters", "The parameters as the method declares them.") {
      $0.method.parameters
    },
    .text("errorType", "The name of the error that the method throws.") {
      SwiftText($0.client.error.name)
    },
    .optionalText("result", "The type that the method returns; missing when it returns nothing.") {
      $0.method.result
    },
  ]
}

/// The declaration of the method for the items of all pages.
struct PagingSignatureView: SwiftView {
  let client: Client
  let operation: Operation
  let paging: Paging

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the method.") { SwiftText($0.paging.name) },
    .elements("parameters", "The parameters as the method declares them.") { view in
      PagingView(
        vocabulary: view.client.vocabulary,
        operation: view.operation,
        paging: view.paging
      ).parameters
    },
    .text("result", "The type that the method returns.") {
      SwiftText(
        pagesOf: $0.paging.item,
        errorBody: $0.client.error.body,
        in: $0.client.vocabulary
      )
    },
  ]
}

/// A whole program with a call of an operation.
struct ExampleView: SwiftView {
  let client: Client
  let api: API
  let operation: Operation
  let call: ExampleCall

  static let fields: [ViewField<Self>] = [
    .text("module", "The name of the module.") { SwiftText($0.client.module) },
    .text("apiType", "The name of the type with the operation.") { SwiftText($0.api.name) },
    .text("APIConfiguration", "`APIConfiguration` of the runtime, as this client spells it.") {
      SwiftText(.apiConfiguration, in: $0.client.vocabulary)
    },
    .text("server", "The server's URL, as a string literal.") {
      SwiftText(codeInPage: $0.client.exampleServer.url)
    },
    .optionalText("host", "The host of a server that is a path alone, as a string literal.") {
      $0.client.exampleServer.host.map { SwiftText(codeInPage: $0) }
    },
    .optionalText("authentication", "The authentication, if the operation asks for one.") {
      SwiftText(authenticationOf: $0.operation, in: $0.client)
    },
    .text("method", "The name of the method.") { SwiftText($0.operation.name) },
    .elements("arguments", "The arguments of a call.") {
      SwiftList($0.call.arguments, in: $0.client.vocabulary)
    },
    .optionalText("result", "The name of the constant for the result; missing for nothing.") {
      view in
      view.operation.result.map { _ in SwiftText(view.call.resultName) }
    },
    .flag("isOptional", "Whether the result may be nil.") {
      if case .json(.optional)? = $0.operation.result { true } else { false }
    },
    .flag("isSequence", "Whether the result is an asynchronous sequence.") {
      switch $0.operation.result {
      case .bytes, .lines, .events: true
      case .json, .text, .byStatus, nil: false
      }
    },
  ]
}

extension Client {
  /// The server for examples: the first of the document with a host; otherwise the first, on a host
  /// that is to be filled in.
  var exampleServer: (url: StringLiteral, host: StringLiteral?) {
    let urls = servers.servers.map { $0.defaultURL ?? $0.template }
    let whole = urls.first { url in
      ["http://", "https://"].contains { url.value.lowercased().hasPrefix($0) }
    }
    if let whole { return (whole, nil) }
    return (urls.first ?? StringLiteral("/"), StringLiteral("https://api.example.com"))
  }
}
