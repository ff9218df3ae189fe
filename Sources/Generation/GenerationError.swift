package import Diagnostics
package import YAML

/// Why there is no client.
package struct GenerationError: Error {
  /// What the fault is in.
  package enum Reason: Sendable {
    /// An input cannot be read.
    case unreadableInput
    /// An input is read, and cannot be used.
    case unusableInput
  }

  /// What the fault is in.
  package let reason: Reason
  /// All that is wrong, as compilers print it.
  package let message: String

  package init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }

  /// The error for a document that cannot be used.
  ///
  /// - Parameters:
  ///   - diagnostics: What is wrong.
  ///   - sources: The documents that the diagnostics point into.
  package init(_ diagnostics: [Diagnostic], in sources: [FileID: Source]) {
    self.init(.unusableInput, diagnostics.listings(in: sources).joined(separator: "\n"))
  }
}
