import ClientIR
import SwiftRendering
import Templating

/// Text that may stand in a generated page as it is. Like ``SwiftText``, it is made from values that
/// know how they are written, never from text of the document.
struct MarkdownText: Sendable, Hashable {
  let source: String

  /// For this folder alone: what calls this has escaped what it puts there.
  init(source: String) {
    self.source = source
  }
}

extension MarkdownText {
  /// A name in a heading. An underscore within a word is no emphasis.
  init(heading identifier: Identifier) {
    self.init(source: MarkdownEscapes.text(identifier.name))
  }

  /// The name of a type in a heading, with those of the types it is nested in.
  init(heading name: TypeName) {
    let text = name.components.map(\.name).joined(separator: ".")
    self.init(source: MarkdownEscapes.text(text))
  }

  /// A heading that is the same in every client.
  init(_ heading: ReadmeHeading) {
    self.init(source: heading.rawValue)
  }

  /// A name where nothing in it means anything, as between backticks.
  init(bare identifier: Identifier) {
    self.init(source: identifier.name)
  }

  /// A link of DocC to a type.
  init(symbol name: TypeName) {
    self.init(source: "``\(name.components.map(\.name).joined(separator: "/"))``")
  }

  /// Code, as it stands within a line.
  init(code swift: SwiftText) {
    self.init(source: MarkdownEscapes.code(swift.source))
  }

  /// Code, as it stands within a line.
  init(code literal: StringLiteral) {
    self.init(source: MarkdownEscapes.code(literal.value))
  }

  /// Code that leads to a place.
  init(code swift: SwiftText, link: PageLink?) {
    let code = MarkdownText(code: swift).source
    self.init(source: link.map { "[\(code)](\($0.destination))" } ?? code)
  }

  /// Code that leads to a place.
  init(code literal: StringLiteral, link: PageLink) {
    self.init(source: "[\(MarkdownEscapes.code(literal.value))](\(link.destination))")
  }

  /// Several texts with commas between them.
  init(list texts: [MarkdownText]) {
    self.init(source: texts.map(\.source).joined(separator: ", "))
  }

  /// Where a link leads.
  init(_ link: PageLink) {
    self.init(source: link.destination)
  }

  /// Text of the document where it is Markdown that has lines of its own.
  init(blocks comment: DocComment) {
    self.init(source: MarkdownBlocks(comment.markdown).blocks)
  }

  /// Text of the document where it is Markdown that stands in one line, such as in a cell of a table.
  init(line comment: DocComment) {
    self.init(source: MarkdownBlocks(comment.markdown).line)
  }

  /// The first paragraph of such a text.
  init(firstParagraph comment: DocComment) {
    self.init(source: MarkdownBlocks(comment.markdown).firstParagraph)
  }

  /// A number.
  init(_ number: Int) {
    self.init(source: String(number))
  }
}

extension MarkdownText {
  /// A name of the document in a heading.
  init(heading literal: StringLiteral) {
    self.init(source: MarkdownEscapes.text(literal.value))
  }
}

extension MarkdownText {
  /// A security scheme with the scopes that it needs.
  init(_ scheme: MarkdownText, scopes: [StringLiteral]) {
    let list = MarkdownText(list: scopes.map { MarkdownText(code: $0) }).source
    self.init(source: scopes.isEmpty ? scheme.source : "\(scheme.source) (\(list))")
  }
}
