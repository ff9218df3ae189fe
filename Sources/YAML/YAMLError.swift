/// Why a document could not be read.
public struct YAMLError: Error, Sendable, Hashable {
  /// What is wrong and, where that is known, what to do about it.
  public let message: String
  /// Where it is wrong.
  public let mark: Mark

  init(_ message: String, at mark: Mark) {
    self.message = message
    self.mark = mark
  }
}

extension YAMLError {
  /// The fault that shows when a collection begins where a key must be, or an alias of one is there.
  static func keyIsNotScalar(at mark: Mark) -> Self {
    YAMLError(
      "a key must be a single value, not a list or a mapping; if this is meant as text, "
        + "put it in quotes",
      at: mark
    )
  }
}
