/// The findings of a stage, in the order in which they were made. What several parts of a document
/// share is looked at once for each of them, but one fault is one finding.
package struct DiagnosticLog: Sendable {
  /// The findings, each once.
  package private(set) var findings: [Diagnostic] = []
  private var known: Set<Diagnostic> = []

  package init() {}

  /// Whether the document can be used as far as it was looked at.
  package var isUsable: Bool { !findings.contains { $0.severity == .error } }

  /// Keeps a finding, unless it is there already.
  package mutating func report(_ finding: Diagnostic) {
    if known.insert(finding).inserted { findings.append(finding) }
  }
}
