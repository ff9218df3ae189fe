@testable import Templating

/// Text in quotes.
struct SampleText: TemplateText {
  let source: String

  init(_ text: String) { source = "\"\(text)\"" }
}

protocol SampleView: View where Text == SampleText {}

/// A shelf of books: a view with a name of every kind.
struct ShelfView: SampleView {
  var label = "Shelf"
  var isFull = false
  var books: [BookView] = []
  var note: String?
  var colours: TextList<SampleText> = TextList([])

  static let fields: [ViewField<Self>] = [
    .text("label", "What stands on the shelf.") { SampleText($0.label) },
    .flag("isFull", "Whether no book fits in.") { $0.isFull },
    .list("books", "The books, from left to right.") { $0.books },
    .optionalText("note", "What somebody wrote on the shelf.") {
      $0.note.map(SampleText.init)
    },
    .elements("colours", "The colours of its boards.") { $0.colours },
  ]
}

/// A book, which may have shelves painted in it, and so on.
struct BookView: SampleView {
  var title: String
  var shelves: [ShelfView] = []

  static let fields: [ViewField<Self>] = [
    .text("title", "The title.") { SampleText($0.title) },
    .list("shelves", "The shelves in the book's pictures.") { $0.shelves },
  ]
}

/// A template called `Shelf`, and those that it calls.
func templates(_ shelf: String, _ others: [String: String] = [:]) -> [Template] {
  (others.merging(["Shelf": shelf]) { first, _ in first }).sorted { $0.key < $1.key }
    .map { Template(name: $0.key, file: "T/\($0.key).mustache", source: $0.value) }
}

/// What a template prints for a shelf.
func rendered(
  _ shelf: String,
  _ others: [String: String] = [:],
  with view: ShelfView = ShelfView(),
  width: Int = 100
) throws -> String {
  let kind = FileKind("Shelf", ShelfView.self, width: width)
  let set = try TemplateSet(templates(shelf, others), for: [kind])
  return String(decoding: set.render("Shelf", with: view), as: UTF8.self)
}

/// The messages about a template for a shelf, each with its place.
func faults(_ shelf: String, _ others: [String: String] = [:]) -> [String] {
  var checker = TemplateChecker(templates(shelf, others))
  checker.check("Shelf", with: ShelfView.self)
  return checker.errors.map { "\($0.file):\($0.line):\($0.column): \($0.message)" }
}
