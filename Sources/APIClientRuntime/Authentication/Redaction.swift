import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What must not be printed.
struct Redaction: Sendable {
  private var secrets: [String] = []

  var isEmpty: Bool { secrets.isEmpty }

  mutating func add(_ secret: String) {
    guard !secret.isEmpty, !secrets.contains(secret) else { return }
    secrets.append(secret)
    // The longest first: one may be a part of another.
    secrets.sort { $0.utf8.count > $1.utf8.count }
  }

  /// A text without the secrets.
  func applied(to text: String) -> String {
    secrets.reduce(text) { text, secret in
      text.split(separator: secret, omittingEmptySubsequences: false).joined(
        separator: "(redacted)"
      )
    }
  }

  /// An error that does not tell the secrets: errors of transports print the URL.
  ///
  /// A `URLError` stays one, but says no more than its code.
  func applied(to error: any Error) -> any Error {
    guard !secrets.isEmpty, !(error is CancellationError) else { return error }
    if let error = error as? URLError { return URLError(error.code) }
    var text = ""
    dump(error, to: &text)
    text += "\(error)\(String(reflecting: error))"
    guard secrets.contains(where: { text.contains($0) }) else { return error }
    return RedactedError(description: applied(to: "\(error)"))
  }
}

extension Redaction: CustomStringConvertible, CustomReflectable {
  var description: String { "(redacted)" }

  var customMirror: Mirror { Mirror(self, children: []) }
}

/// An error whose own text holds a secret.
struct RedactedError: Error, CustomStringConvertible {
  let description: String
}
