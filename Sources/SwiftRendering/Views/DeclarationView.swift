import ClientIR
import Templating

/// The declaration of a type that may have others nested in it.
protocol DeclarationView: SwiftView {
  var client: Client { get }
  var declared: Model { get }
  var nestedModels: NestedModels { get }
}

extension DeclarationView {
  /// The names that the template of every declaration may use.
  static var declarationFields: [ViewField<Self>] {
    [
      .text("name", "The name of the type.") { SwiftText($0.declared.name.name) },
      .list("documentation", "What a value means, line by line.") {
        CommentLine.lines(of: $0.declared.documentation).views
      },
      .list("nested", "The types nested in this one.") {
        $0.nestedModels.views(nestedIn: $0.declared.name, of: $0.client)
      },
    ]
  }
}
