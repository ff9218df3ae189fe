package import Diagnostics
import YAML

extension String {
  /// The text with so many spaces before each line that is not empty.
  package func indented(by count: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
      .joined(separator: "\n") + "\n"
  }
}

extension Diagnostic {
  /// The finding in one line, without the name of the file.
  package var text: String { "\(mark.line):\(mark.column): \(severity.rawValue): \(message)" }
}
