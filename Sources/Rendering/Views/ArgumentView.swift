import ClientIR

/// An argument of an operation.
struct ArgumentView: View {
  let vocabulary: Vocabulary
  let argument: Argument
  let isLast: Bool

  static let fields: [ViewField<Self>] = [
    .text("name", "The label and name of the argument.") { SwiftText($0.argument.name) },
    .text("documentedName", "The name as documentation has it, where no name needs backticks.") {
      SwiftText(documented: $0.argument.name)
    },
    .text("type", "The type of the argument, with a question mark when it may be left out.") {
      $0.argument.isOptional
        ? SwiftText(optional: $0.argument.type, in: $0.vocabulary)
        : SwiftText($0.argument.type, in: $0.vocabulary)
    },
    .flag("isOptional", "Whether the argument may be left out.") { $0.argument.isOptional },
    .text("comma", "A comma, unless this is the last argument.") {
      SwiftText(commaUnlessLast: $0.isLast)
    },
    .list("documentation", "What the argument means, indented as below a parameter's name.") {
      CommentLine.lines(of: $0.argument.documentation, indentation: 4).views
    },
    .optionalText("serverDefault", "What the server assumes when the argument is left out.") {
      $0.argument.serverDefault.map { SwiftText($0) }
    },
    .section(
      "query",
      QueryParameterView.self,
      "The query parameter that the argument becomes, if it becomes one."
    ) {
      view in
      guard case .query(let name, let explode) = view.argument.destination else { return nil }
      return QueryParameterView(argument: view.argument, name: name, explode: explode)
    },
    .section(
      "header",
      HeaderParameterView.self,
      "The header field that the argument becomes, if it becomes one."
    ) { view in
      guard case .header(let name) = view.argument.destination else { return nil }
      return HeaderParameterView(name: name)
    },
    .flag("isBody", "Whether the argument becomes the body.") {
      if case .jsonBody = $0.argument.destination { true } else { false }
    },
  ]
}

/// A query parameter.
struct QueryParameterView: View {
  let argument: Argument
  let name: StringLiteral
  let explode: Bool

  static let fields: [ViewField<Self>] = [
    .text("parameter", "The parameter's name on the wire, as a string literal.") {
      SwiftText($0.name)
    },
    .flag("isArray", "Whether the parameter has several values.") {
      if case .array = $0.argument.type { true } else { false }
    },
    .text("explode", "Whether each value becomes a parameter of its own: `true` or `false`.") {
      SwiftText(.boolean($0.explode))
    },
  ]
}

/// A header field.
struct HeaderParameterView: View {
  let name: StringLiteral

  static let fields: [ViewField<Self>] = [
    .text("field", "The field's name, as a string literal.") { SwiftText($0.name) }
  ]
}
