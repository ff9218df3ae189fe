import ClientIR
import Templating

/// A type with operations.
struct APIView: FileView {
  let client: Client
  let api: API

  static let fields: [ViewField<Self>] =
    fileFields + [
      .text("name", "The name of the type.") { SwiftText($0.api.name) },
      .list("documentation", "What the operations have in common, line by line.") {
        CommentLine.lines(of: $0.api.documentation).views
      },
      .list("operations", "The operations, in the order of the document.") { view in
        view.api.operations.map {
          OperationView(vocabulary: view.client.vocabulary, operation: $0)
        }
      },
    ]
}
