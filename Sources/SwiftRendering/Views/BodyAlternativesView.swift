import ClientIR
import Templating

/// A body of one of several content types.
struct BodyAlternativesView: DeclarationView {
  let client: Client
  let model: BodyAlternativesModel
  let nestedModels: NestedModels

  var declared: Model { .bodyAlternatives(model) }

  static let fields: [ViewField<Self>] =
    declarationFields + [
      .list("cases", "The content types, in the order of the document.") { view in
        view.model.cases.map {
          BodyAlternativeView(vocabulary: view.client.vocabulary, alternative: $0)
        }
      }
    ]
}

/// A body of one content type among several.
struct BodyAlternativeView: SwiftView {
  let vocabulary: Vocabulary
  let alternative: BodyAlternativesModel.Case

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the case.") { SwiftText($0.alternative.name) },
    .text("type", "The type of the case's value.") {
      SwiftText($0.alternative.type, in: $0.vocabulary)
    },
    .section("body", BodyView.self, "How the value becomes the body.") {
      BodyView(vocabulary: $0.vocabulary, form: $0.alternative.form)
    },
  ]
}
