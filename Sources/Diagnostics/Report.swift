package import YAML

/// What is to be said about the inputs of a client.
package struct Report: Sendable {
  /// The findings, in the order of the documents.
  package let findings: [Diagnostic]
  private let sources: [FileID: Source]
  /// The document that an overlay applies to.
  private let root: Node?

  /// - Parameters:
  ///   - findings: The findings, in any order, repeated or not.
  ///   - sources: The documents that they point into.
  ///   - root: The document that an overlay applies to.
  package init(_ findings: [Diagnostic], in sources: [FileID: Source], root: Node? = nil) {
    var log = DiagnosticLog()
    for finding in findings { log.report(finding) }
    self.findings = log.findings.enumerated()
      .sorted { ($0.element.mark, $0.offset) < ($1.element.mark, $1.offset) }
      .map(\.element)
    self.sources = sources
    self.root = root
  }

  /// Whether there can be a client.
  package var isUsable: Bool { !findings.contains { $0.severity == .error } }

  /// The report in which slips are errors.
  package var strict: Report { Report(findings.map(\.strict), in: sources, root: root) }

  /// The findings as compilers print theirs, each with a way to mend it where an overlay has one.
  ///
  /// - Parameter isVerbose: Whether all are there; otherwise the first of each kind, with the number of
  ///   the others.
  /// - Returns: A listing for each finding that is shown.
  package func listings(isVerbose: Bool) -> [String] {
    let shown = isVerbose ? findings.map { ($0, 0) } : firstOfEachKind
    let listings = shown.map(\.0).listings(in: sources)
    var mended: Set<DiagnosticKind> = []
    return zip(shown, listings).map { shown, listing in
      let (finding, others) = shown
      var lines = [listing]
      if let remedy = finding.remedy, mended.insert(finding.kind).inserted,
        let action = OverlayAction(remedy, in: root)
      {
        lines.append("  an overlay mends it:\n\(action.yaml(indentation: 4))")
      }
      if others > 0 {
        lines.append(
          "  … and \(others) more of this kind (\(finding.kind.rawValue)); --verbose shows them"
        )
      }
      return lines.joined(separator: "\n")
    }
  }

  /// The first finding of each kind, with the number of the others.
  private var firstOfEachKind: [(Diagnostic, Int)] {
    var positions: [Group: Int] = [:]
    var groups: [(Diagnostic, Int)] = []
    for finding in findings {
      let group = Group(kind: finding.kind, severity: finding.severity)
      if let position = positions[group] {
        groups[position].1 += 1
      } else {
        positions[group] = groups.count
        groups.append((finding, 0))
      }
    }
    return groups
  }

  private struct Group: Hashable {
    let kind: DiagnosticKind
    let severity: Diagnostic.Severity
  }

  /// What became of slips, in words; nil if there are none.
  package static func summary(of reports: [Report]) -> String? {
    let findings = reports.flatMap(\.findings).filter { $0.severity == .warning }
    let counts = Treatment.Outcome.allCases.compactMap { outcome -> String? in
      let count = findings.count { $0.kind.treatment.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.rawValue)"
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }
}
