import ClientIR
import Foundation

/// One client to generate.
struct Job {
  let source: DocumentLocation
  let output: URL
  let options: LoweringOptions

  /// - Throws: ``Failure`` when the module's name is not a Swift identifier.
  init(source: DocumentLocation, output: URL, module: String, tags: [String]) throws(Failure) {
    guard let name = Identifier(module) else {
      throw Failure(.usage, "error: '\(module)' cannot be the name of a Swift module")
    }
    self.source = source
    self.output = output
    options = LoweringOptions(module: name, documentName: source.fileName, tags: tags)
  }
}
