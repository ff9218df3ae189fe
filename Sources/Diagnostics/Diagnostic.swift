public import YAML

/// A finding about a document: what is wrong, where, what was done about it, and how grave that is.
public struct Diagnostic: Sendable, Hashable {
  /// How grave a finding is.
  public enum Severity: String, Sendable {
    /// The document cannot be used.
    case error
    /// The document can be used, but a part of it is left out or read differently than it stands there.
    case warning
  }

  /// What the finding is about.
  public let kind: DiagnosticKind
  /// How grave the finding is.
  public private(set) var severity: Severity
  /// What is wrong, and what was done about it.
  public let message: String
  /// Where in the document the fault is.
  public let mark: Mark
  /// How an overlay mends the document, where one can.
  public let remedy: Remedy?

  /// Creates a diagnostic, as grave as its kind is.
  public init(
    _ kind: DiagnosticKind,
    _ message: String,
    at mark: Mark,
    remedy: Remedy? = nil
  ) {
    self.kind = kind
    severity = kind.treatment.outcome == .refused ? .error : .warning
    self.message = message
    self.mark = mark
    self.remedy = remedy
  }

  /// The finding of a document that is not well-formed YAML or JSON.
  public init(_ error: YAMLError) {
    self.init(.syntax, error.message, at: error.mark)
  }

  /// The finding where slips are errors: for whoever can mend the document.
  public var strict: Diagnostic {
    var strict = self
    switch kind.treatment.outcome {
    case .refused, .mended, .leftOut: strict.severity = .error
    case .notSupported: break
    }
    return strict
  }
}

/// What an overlay does to mend a document (Overlay Specification 1.0.0, section 4.4.3 "Action Object").
public enum Remedy: Sendable, Hashable {
  /// Adds this to the mapping at a place: YAML on one line.
  case update(String, at: Mark)
  /// Describes a path parameter of this name in the operation or the path at a place.
  case describePathParameter(String, at: Mark)
  /// Removes what is at a place.
  case remove(Mark)
}
