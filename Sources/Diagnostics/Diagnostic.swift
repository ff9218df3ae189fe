public import YAML

/// A finding about a document: what is wrong, where, and how grave it is.
public struct Diagnostic: Sendable, Hashable {
  /// How grave a finding is.
  public enum Severity: String, Sendable {
    /// The document cannot be used.
    case error
    /// The document can be used, but a part of it is left out or read differently than meant.
    case warning
  }

  /// How grave the finding is.
  public let severity: Severity
  /// What is wrong, and what to do about it where that helps.
  public let message: String
  /// Where in the document the fault is.
  public let mark: Mark

  /// Creates a diagnostic.
  public init(_ severity: Severity, _ message: String, at mark: Mark) {
    self.severity = severity
    self.message = message
    self.mark = mark
  }

  /// A finding that makes the document unusable.
  public static func error(_ message: String, at mark: Mark) -> Diagnostic {
    Diagnostic(.error, message, at: mark)
  }

  /// A finding that the rest of the document survives.
  public static func warning(_ message: String, at mark: Mark) -> Diagnostic {
    Diagnostic(.warning, message, at: mark)
  }

  /// The finding of a document that is not well-formed YAML or JSON.
  public init(_ error: YAMLError) {
    self.init(.error, error.message, at: error.mark)
  }
}
