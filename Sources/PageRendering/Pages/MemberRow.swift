import ClientIR
import SwiftRendering
import Templating

/// A member of a type that has nothing but a name and a type.
struct MemberRow: PageView {
  let index: PageIndex
  let name: Identifier
  let type: TypeReference
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("member", "The name, as code.") { MarkdownText(code: SwiftText(documented: $0.name)) },
    .text("type", "The type, as code.") { $0.index.type($0.type, from: $0.page) },
    .flag("isOptional", "Whether there may be nothing.") { $0.type.isOptional },
  ]
}
