package import Lowering
package import YAML

/// What a client is generated from.
package struct ClientSource: Sendable {
  /// Where the document is.
  package let document: InputPlace
  /// Where the overlays are that apply to it, in this order.
  package var overlays: [InputPlace] = []
  /// How far the document's references may lead.
  package var references = ReferenceScope.folder
  /// Whether every slip of the document is an error, used or not: for whoever can mend it.
  package var isStrict = false
  /// The file that the caller's names are read from, for messages about them.
  package var projectFile: Source?
  /// Whether the client has reference pages.
  package var hasPages = true
  /// What the caller decides about the client.
  package var options: LoweringOptions

  package init(document: InputPlace, options: LoweringOptions) {
    self.document = document
    self.options = options
  }
}

extension FileID {
  /// The file of a project, whose places stand in messages beside those of documents.
  package static let projectFile = FileID(.max)
}
