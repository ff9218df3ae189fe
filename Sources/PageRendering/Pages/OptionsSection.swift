import ClientIR
import SwiftRendering
import Templating

/// The optional parameters of an operation.
struct OptionsSection: PageView {
  let index: PageIndex
  let model: OptionsModel
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("method", "The name of the method that takes it, as code.") {
      MarkdownText(code: SwiftText(documented: $0.model.method))
    },
    .list("members", "The parameters, in the order of the document.") { view in
      view.model.members.map {
        ParameterRow(index: view.index, pathName: nil, argument: $0, page: view.page)
      }
    },
  ]
}
