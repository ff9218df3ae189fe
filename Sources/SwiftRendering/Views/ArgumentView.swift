import ClientIR
import Templating

/// An argument of an operation.
struct ArgumentView: SwiftView {
  let vocabulary: Vocabulary
  let argument: Argument
  /// The argument of which this one is a property, if it is.
  var owner: Identifier?

  private var type: SwiftText { SwiftText(argument.swiftType, in: vocabulary) }

  /// The argument where the method declares it.
  var parameter: SwiftText {
    let value = argument.defaultValue.map { SwiftText($0) } ?? (isGroup ? .newValue : nil)
    return SwiftText(
      argument.name,
      type: type,
      defaultValue: value ?? (argument.isOptional ? SwiftText.none : nil)
    )
  }

  private var isGroup: Bool { if case .options = argument.destination { true } else { false } }

  static let fields: [ViewField<Self>] = [
    .text("value", "The value: the argument's name, or a property of the argument that has it.") {
      view in
      view.owner.map { SwiftText(member: view.argument.name, ofValue: $0) }
        ?? SwiftText(view.argument.name)
    },
    .list("summary", "What the argument means, line by line.") {
      CommentLine.lines(of: $0.argument.documentation).views
    },
    .flag("isDocumented", "Whether there is documentation.") {
      $0.argument.documentation != nil
    },
    .text("name", "The label and name of the argument.") { SwiftText($0.argument.name) },
    .text("documentedName", "The name as documentation has it, where no name needs backticks.") {
      SwiftText(documented: $0.argument.name)
    },
    .text("type", "The type of the argument, with a question mark when it may be left out.") {
      $0.type
    },
    .flag("isOptional", "Whether the argument may be left out.") { $0.argument.isOptional },
    .list("documentation", "What the argument means, indented as below a parameter's name.") {
      CommentLine.lines(of: $0.argument.documentation, indentation: 4).views
    },
    .optionalText("defaultValue", "The value of an argument that is not named, other than nil.") {
      $0.argument.defaultValue.map { SwiftText($0) }
    },
    .optionalText("serverDefault", "What the server takes when the argument is left out.") {
      $0.argument.serverDefault.map { SwiftText($0) }
    },
    .flag("isDeprecated", "Whether callers should move away from the argument.") {
      $0.argument.isDeprecated
    },
    .section("query", ParameterView.self, "The query parameter that the argument becomes, if any.")
    {
      guard case .query(let name, let form) = $0.argument.destination else { return nil }
      return ParameterView(name: name, form: form)
    },
    .section("header", ParameterView.self, "The header field that the argument becomes, if any.") {
      guard case .header(let name, let form) = $0.argument.destination else { return nil }
      return ParameterView(name: name, form: form)
    },
    .optionalText(
      "idempotencyKey",
      "The header field, as a string literal, by which a server knows the request when it is sent again, "
        + "if the argument becomes one."
    ) {
      guard case .idempotencyKey(let name) = $0.argument.destination else { return nil }
      return SwiftText(name)
    },
    .section("cookie", ParameterView.self, "The cookie that the argument becomes, if any.") {
      guard case .cookie(let name, let form) = $0.argument.destination else { return nil }
      return ParameterView(name: name, form: form)
    },
    .section("body", BodyView.self, "How the argument becomes the body, if it does.") {
      guard case .body(let form) = $0.argument.destination else { return nil }
      return BodyView(vocabulary: $0.vocabulary, form: form)
    },
    .section(
      "server",
      ArgumentServerView.self,
      "The server that the argument is the URL of, if any."
    ) {
      guard case .server(let function, let isDefault) = $0.argument.destination else { return nil }
      return ArgumentServerView(function: function, isDefault: isDefault)
    },
  ]
}

/// The server that an argument is the URL of.
struct ArgumentServerView: SwiftView {
  let function: Identifier
  let isDefault: Bool

  static let fields: [ViewField<Self>] = [
    .text("function", "The function of the client's servers that makes the URL.") {
      SwiftText($0.function)
    },
    .flag("isDefault", "Whether what it returns stands for an argument that is left out.") {
      $0.isDefault
    },
  ]
}
