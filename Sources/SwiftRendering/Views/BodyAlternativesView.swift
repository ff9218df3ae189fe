import ClientIR
import Templating

/// A body of one of several content types.
struct BodyAlternativesView: SwiftView {
  let client: Client
  let model: BodyAlternativesModel
  let nestedModels: NestedModels
  let depth: Int

  static let fields: [ViewField<Self>] = [
    .text("indent", "The indentation of the declaration.") { SwiftText(indentation: $0.depth) },
    .text("name", "The name of the type.") { SwiftText($0.model.name.name) },
    .list("documentation", "What the body means, line by line.") {
      CommentLine.lines(of: $0.model.documentation).views
    },
    .list("cases", "The content types, in the order of the document.") { view in
      view.model.cases.map {
        BodyAlternativeView(vocabulary: view.client.vocabulary, alternative: $0)
      }
    },
    .list("nested", "The types nested in this one.") {
      $0.nestedModels.views(nestedIn: $0.model.name, of: $0.client, depth: $0.depth)
    },
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
