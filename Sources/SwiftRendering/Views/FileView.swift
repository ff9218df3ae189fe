import ClientIR
import Templating

/// The part of a view that every file has: where it comes from, and the names that all files use.
protocol FileView: SwiftView {
  var client: Client { get }
}

/// A protocol that a type conforms to.
struct ConformanceView: SwiftView {
  let name: SwiftText

  static let fields: [ViewField<Self>] = [
    .text("text", "The name of the protocol, as this client spells it.") { $0.name }
  ]
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
      .text(
        "access",
        "The access level of what the client declares, with a blank behind it; nothing for `internal`."
      ) { SwiftText($0.client.access) },
      .flag(
        "isInternal",
        "Whether the client is a part of a module that has other code too, and does not export the runtime."
      ) { $0.client.access == .internal },
      .list("conformances", "The protocols of models beside `Codable` and `Sendable`.") { view in
        view.client.conformances.map {
          ConformanceView(name: SwiftText($0.name, in: view.client.vocabulary))
        }
      },
      .text("serversType", "The name of the type with the document's servers.") {
        SwiftText($0.client.servers.name)
      },
    ]
    return header + BuiltInType.allCases.map(spelling) + SupportName.allCases.map(spelling)
  }

  private static func spelling(of name: some ImportedName) -> ViewField<Self> {
    .text(
      name.rawValue,
      "`\(name.rawValue)` of the module `\(name.module.name)`, as this client spells it."
    ) { SwiftText(imported: name, in: $0.client.vocabulary) }
  }
}
