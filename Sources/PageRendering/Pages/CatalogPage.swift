import ClientIR
import SwiftRendering
import Templating

/// The first page of the DocC site.
struct CatalogPage: PageView {
  let client: Client

  private var outermostModels: [TypeName] {
    client.models.map(\.name).filter { $0.parent == nil }
  }

  static let fields: [ViewField<Self>] = [
    .text("module", "The name of the module.") { MarkdownText(bare: $0.client.module) },
    .optionalText("title", "The title of the API, in one line.") {
      $0.client.title.map { MarkdownText(line: $0) }
    },
    .list("apis", "The types with operations, in the order of the document's tags.") {
      $0.client.apis.map { SymbolRow(name: $0.name) }
    },
    .flag("hasModels", "Whether there are models.") { !$0.outermostModels.isEmpty },
    .list("models", "The models that are nested in no other.") {
      $0.outermostModels.map(SymbolRow.init)
    },
    .text("errorType", "A link to the error that operations throw.") {
      MarkdownText(symbol: $0.client.error.name)
    },
    .text("serversType", "A link to the type with the document's servers.") {
      MarkdownText(symbol: $0.client.servers.name)
    },
  ]
}

/// A type, in a list of DocC.
struct SymbolRow: PageView {
  let name: TypeName

  static let fields: [ViewField<Self>] = [
    .text("symbol", "A link to the type.") { MarkdownText(symbol: $0.name) }
  ]
}
