import ClientIR

/// An operation, as a method.
struct OperationView: View {
  let vocabulary: Vocabulary
  let operation: Operation

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the method.") { SwiftText($0.operation.name) },
    .text("operationID", "The operation's name in the document, as a string literal.") {
      SwiftText($0.operation.id)
    },
    .text("method", "The HTTP method, as a static member.") { SwiftText($0.operation.method) },
    .text("path", "The path, as a string literal with the arguments in it.") {
      SwiftText(path: $0.operation.path)
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
    .flag("isDocumented", "Whether there is a summary or documentation.") {
      $0.operation.summary != nil || $0.operation.documentation != nil
    },
    .flag("isDeprecated", "Whether callers should move away from the operation.") {
      $0.operation.isDeprecated
    },
    .flag("hasArguments", "Whether the method has arguments.") {
      !$0.operation.arguments.isEmpty
    },
    .list("arguments", "The arguments, in the order of the signature.") { view in
      view.operation.arguments.enumerated().map { index, argument in
        ArgumentView(
          vocabulary: view.vocabulary,
          argument: argument,
          isLast: index == view.operation.arguments.count - 1
        )
      }
    },
    .optionalText("result", "The type that the method returns; missing when it returns nothing.") {
      view in
      view.operation.result.map { SwiftText($0, in: view.vocabulary) }
    },
    .list("resultDocumentation", "What the returned value means, indented as a callout is.") {
      CommentLine.lines(of: $0.operation.resultDocumentation, indentation: 2).views
    },
  ]
}
