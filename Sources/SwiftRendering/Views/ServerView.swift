import ClientIR
import Templating

/// A server.
struct ServerView: SwiftView {
  let vocabulary: Vocabulary
  let server: ServerList.Server

  static let fields: [ViewField<Self>] = [
    .optionalText(
      "url",
      "The server's URL, as a string literal, with the defaults of its variables, if all have one."
    ) { $0.server.defaultURL.map { SwiftText($0) } },
    .list("documentation", "What the server is for, line by line.") {
      CommentLine.lines(of: $0.server.documentation).views
    },
    .flag("isDocumented", "Whether there is documentation.") {
      $0.server.documentation != nil
    },
    .section(
      "function",
      ServerFunctionView.self,
      "The function that makes the URL, if the server has variables."
    ) { view in
      view.server.name.map {
        ServerFunctionView(vocabulary: view.vocabulary, name: $0, server: view.server)
      }
    },
  ]
}

/// A function that makes the URL of a server from its variables.
struct ServerFunctionView: SwiftView {
  let vocabulary: Vocabulary
  let name: Identifier
  let server: ServerList.Server

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the function.") { SwiftText($0.name) },
    .list("variables", "The variables, in the order of the document.") {
      $0.server.variables.map(ServerVariableView.init)
    },
    .elements("parameters", "The variables as the function declares them.") { view in
      view.server.variables.map {
        SwiftText(
          $0.name,
          type: $0.openEnum.map { SwiftText($0.name.name) }
            ?? SwiftText(.string, in: view.vocabulary),
          defaultValue: $0.defaultText
        )
      }
    },
    .text("interpolation", "The URL, as a string literal with the variables in it.") {
      SwiftText(serverURL: $0.server, in: $0.vocabulary)
    },
  ]
}

/// A part of a server's URL that callers may choose.
struct ServerVariableView: SwiftView {
  let variable: ServerList.Variable

  static let fields: [ViewField<Self>] = [
    .text("documentedName", "The name as documentation has it, where no name needs backticks.") {
      SwiftText(documented: $0.variable.name)
    },
    .list("documentation", "What the variable means, indented as below a parameter's name.") {
      CommentLine.lines(of: $0.variable.documentation, indentation: 4).views
    },
  ]
}

extension ServerList.Variable {
  /// The default as an argument's; nil when there is none.
  fileprivate var defaultText: SwiftText? {
    guard let defaultValue else { return nil }
    let value = openEnum?.values.first { $0.rawValue == .string(defaultValue) }
    return value.map { SwiftText(member: $0.name) } ?? SwiftText(defaultValue)
  }
}
