package import Diagnostics

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
  package init(_ report: Report) {
    self.init(.unusableInput, report.listings(isVerbose: true).joined(separator: "\n"))
  }
}
