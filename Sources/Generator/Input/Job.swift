import ClientIR
import Foundation

/// One client to generate.
struct Job {
  let source: DocumentLocation
  /// Overlays to apply to the document, in this order.
  var overlays: [DocumentLocation] = []
  /// How far the document's references may lead.
  var references = ReferenceScope.folder
  let output: URL
  let options: LoweringOptions

  init(source: DocumentLocation, output: URL, module: Identifier, tags: [String]) {
    self.source = source
    self.output = output
    options = LoweringOptions(module: module, documentName: source.fileName, tags: tags)
  }
}
