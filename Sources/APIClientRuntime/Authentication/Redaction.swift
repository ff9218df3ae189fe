#if !os(Linux) || URLSession
  import Foundation

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif
#endif

/// What must not be printed.
struct Redaction: Sendable {
  /// The secrets of the URL, which errors of transports print.
  private var secrets: [String] = []
  /// The secrets of header fields, which a server may repeat in its answer.
  private var fieldSecrets: [String] = []

  mutating func add(_ secret: String) {
    guard !secret.isEmpty, !secrets.contains(secret) else { return }
    secrets.append(secret)
  }

  /// Adds the value of a header field, and what stands in it behind the name of a scheme.
  mutating func add(field value: String) {
    for secret in [value, value.split(separator: " ").last.map { String($0) } ?? ""] {
      // What is shorter stands in any text.
      guard secret.utf8.count >= 4, !fieldSecrets.contains(secret) else { continue }
      fieldSecrets.append(secret)
    }
  }

  /// A text without the secrets.
  func applied(to text: String) -> String {
    // The longest first: one may be a part of another.
    (secrets + fieldSecrets).sorted { $0.utf8.count > $1.utf8.count }.reduce(text) { text, secret in
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
    #if !os(Linux) || URLSession
      if let error = error as? URLError { return URLError(error.code) }
    #endif
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
