import ClientIR

/// The part of a view that every file has: where it comes from, and the names that all files use.
protocol FileView: View where Text == SwiftText {
  var client: Client { get }
}

extension FileView {
  /// The names that every file's template may use.
  static var fileFields: [ViewField<Self>] {
    let header: [ViewField<Self>] = [
      .list("documentName", "The name of the document's file: one line.") {
        Array(CommentLine.lines(of: $0.client.documentName).prefix(1)).views
      },
      .text("module", "The name of the module.") { SwiftText($0.client.module) },
      .text("errorType", "The name of the error that operations throw.") {
        SwiftText($0.client.error.name)
      },
      .text("errorBody", "The type of error bodies.") {
        SwiftText($0.client.error.body, in: $0.client.vocabulary)
      },
      .text("serversType", "The name of the type with the document's servers.") {
        SwiftText($0.client.servers.name)
      },
    ]
    let words = Vocabulary.Word.allCases.map { word in
      ViewField<Self>.text(
        word.rawValue,
        "`\(word.rawValue)` of the module `\(word.module.name)`, as this client spells it."
      ) { SwiftText(word, in: $0.client.vocabulary) }
    }
    return header + words
  }
}
