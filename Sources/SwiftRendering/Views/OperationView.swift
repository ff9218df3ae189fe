package import ClientIR
package import Templating

/// An operation, as a method.
package struct OperationView: SwiftView {
  let vocabulary: Vocabulary
  let operation: Operation

  package init(vocabulary: Vocabulary, operation: Operation) {
    self.vocabulary = vocabulary
    self.operation = operation
  }

  private var arguments: [ArgumentView] {
    operation.arguments.map { ArgumentView(vocabulary: vocabulary, argument: $0) }
  }

  /// What goes into the request.
  private var values: [ArgumentView] {
    operation.arguments.flatMap { argument in
      guard case .options(let members) = argument.destination else {
        return [ArgumentView(vocabulary: vocabulary, argument: argument)]
      }
      return members.map {
        ArgumentView(vocabulary: vocabulary, argument: $0, owner: argument.name)
      }
    }
  }

  /// The type that the method returns; nil when it returns nothing.
  package var result: SwiftText? {
    operation.result.map { SwiftText($0, in: vocabulary) }
  }

  /// The arguments as the method declares them.
  package var parameters: [SwiftText] { arguments.map(\.parameter) }

  package static let fields: [ViewField<Self>] = [
    .text("name", "The name of the method.") { SwiftText($0.operation.name) },
    .text("operationID", "The operation's name in the document, as a string literal.") {
      SwiftText($0.operation.id)
    },
    .text("method", "The HTTP method, as a static member, or with the label `method`.") {
      SwiftText($0.operation.method)
    },
    .text("path", "The path, as a string literal with the arguments in it.") {
      SwiftText(path: $0.operation.path)
    },
    .list("fixedQuery", "The parameters that every request has in its query.") {
      $0.operation.fixedQuery.map(FixedParameterView.init)
    },
    .list("summary", "One line about the operation.") {
      CommentLine.lines(of: $0.operation.summary).views
    },
    .list("documentation", "What the operation does, line by line.") {
      CommentLine.lines(of: $0.operation.documentation).views
    },
    .flag("isDescribed", "Whether there is a summary and documentation behind it.") {
      $0.operation.summary != nil && $0.operation.documentation != nil
    },
    .flag("isIntroduced", "Whether there is a summary or documentation.") {
      $0.operation.summary != nil || $0.operation.documentation != nil
    },
    .flag("isDocumented", "Whether a comment says anything of the method as a whole.") {
      $0.operation.summary != nil || $0.operation.documentation != nil
        || $0.operation.alternative != nil
    },
    .flag("isDeprecated", "Whether callers should move away from the operation.") {
      $0.operation.isDeprecated
    },
    .flag("hasArguments", "Whether the method has arguments.") {
      !$0.operation.arguments.isEmpty
    },
    .list("arguments", "The arguments, in the order of the signature.") { $0.arguments },
    .list("values", "What goes into the request: the arguments, or properties of one of them.") {
      $0.values
    },
    .elements("parameters", "The arguments as the method declares them.") {
      $0.parameters
    },
    .optionalText("result", "The type that the method returns; missing when it returns nothing.") {
      $0.result
    },
    .flag("isText", "Whether the method returns text as it stands in the response.") {
      if case .text? = $0.operation.result { true } else { false }
    },
    .list("resultDocumentation", "What the returned value means, indented as a callout is.") {
      CommentLine.lines(of: $0.operation.resultDocumentation, indentation: 2).views
    },
    .optionalText("accept", "The content types asked for, as a string literal, unless JSON alone.")
    {
      $0.operation.accept.map { SwiftText($0) }
    },
    .list(
      "alternative",
      "The content type that the method is for, where it stands beside the operation's own, as code."
    ) {
      CommentLine.lines(of: $0.operation.alternative.flatMap { DocComment("`\($0.value)`") }).views
    },
    .optionalText("streamEnd", "What ends the stream before its body ends, as a string literal.") {
      $0.operation.streamEnd.map { SwiftText($0) }
    },
    .optionalText("server", "The operation's own server, as a string literal, if it has one.") {
      $0.operation.server.map { SwiftText($0) }
    },
    .optionalText(
      "security",
      "The alternatives of authentication, an array of arrays, where operations differ in them."
    ) { $0.operation.security.map { SwiftText($0) } },
    .section("paging", PagingView.self, "How the items of all pages are had, if it lists one page.")
    {
      view in
      guard let paging = view.operation.paging else { return nil }
      return PagingView(vocabulary: view.vocabulary, operation: view.operation, paging: paging)
    },
    .elements(
      "errorBodies",
      "The tag of the error body for each status, where operations differ in them."
    ) { $0.operation.errorBodies.map { SwiftText($0) } },
  ]
}

/// A parameter that every request has in its query.
struct FixedParameterView: SwiftView {
  let parameter: Operation.FixedParameter

  static let fields: [ViewField<Self>] = [
    .text("parameter", "The parameter's name on the wire, as a string literal.") {
      SwiftText($0.parameter.name)
    },
    .text("value", "Its value, as a string literal.") { SwiftText($0.parameter.value) },
  ]
}
