import ClientIR
import Foundation

/// One client to generate.
struct Job {
  let source: DocumentLocation
  let output: URL
  let options: LoweringOptions

  init(source: DocumentLocation, output: URL, module: Identifier, tags: [String]) {
    self.source = source
    self.output = output
    options = LoweringOptions(module: module, documentName: source.fileName, tags: tags)
  }

  /// What is wrong with a module's name that is not a Swift identifier.
  static func badModuleName(_ name: String) -> String {
    "'\(name)' cannot be the name of a Swift module"
  }
}
