import OpenAPI
import YAML

extension Failure {
  /// The failure of a document that cannot be used.
  ///
  /// - Parameters:
  ///   - diagnostics: What is wrong.
  ///   - sources: The documents that the diagnostics point into.
  init(_ diagnostics: [Diagnostic], in sources: [FileID: Source]) {
    self.init(.data, diagnostics.listings(in: sources).joined(separator: "\n"))
  }
}
