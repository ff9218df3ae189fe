import ClientIR
import Templating

/// The optional parameters of an operation.
struct OptionsView: DeclarationView {
  let client: Client
  let model: OptionsModel
  let nestedModels: NestedModels

  var declared: Model { .options(model) }

  static let fields: [ViewField<Self>] =
    declarationFields + [
      .text("method", "The name of the method that takes it.") { SwiftText($0.model.method) },
      .list("members", "The parameters, in the order of the document.") { view in
        view.model.members.map { ArgumentView(vocabulary: view.client.vocabulary, argument: $0) }
      },
      .elements("parameters", "The same as the initialiser declares it.") { view in
        view.model.members.map {
          ArgumentView(vocabulary: view.client.vocabulary, argument: $0).parameter
        }
      },
    ]
}
