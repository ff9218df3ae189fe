package import Diagnostics
import YAML

/// The findings about a part of a document, which are of interest to whoever uses the part.
public struct Findings: Sendable {
  /// The findings about the part itself.
  package internal(set) var own: [Diagnostic] = []
  /// The parts that it shares with others, by their positions in ``Document/parts``. Only those with
  /// findings are here.
  package internal(set) var shared: [Int] = []

  var isEmpty: Bool { own.isEmpty && shared.isEmpty }
}

extension DocumentReader {
  /// Reads a part, and keeps its findings apart.
  mutating func collecting<Value>(
    _ read: (inout Self) -> Value
  ) -> (value: Value, findings: Findings) {
    let around = findings
    findings = Findings()
    let value = read(&self)
    let own = findings
    findings = around
    return (value, own)
  }

  /// Reads a part that others use too, and notes its findings down for whoever does.
  ///
  /// - Returns: What was read, and the part that users must note.
  mutating func sharing<Value>(
    _ read: (inout Self) -> Value
  ) -> (value: Value, part: Int?) {
    let (value, found) = collecting(read)
    guard !found.isEmpty else { return (value, nil) }
    parts.append(found)
    return (value, parts.count - 1)
  }

  /// Notes that what is being read uses a part.
  mutating func use(part: Int?) {
    if let part { findings.shared.append(part) }
  }

  mutating func report(
    _ kind: DiagnosticKind,
    _ message: String,
    at mark: Mark,
    remedy: Remedy? = nil
  ) {
    findings.own.append(Diagnostic(kind, message, at: mark, remedy: remedy))
  }
}
