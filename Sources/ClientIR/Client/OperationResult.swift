/// What a successful call returns.
public enum OperationResult: Sendable, Hashable {
  /// A value from JSON. It is nil where ``TypeReference/optional(_:)`` says so: when the response has
  /// no body, or null.
  case json(TypeReference)
  /// Text.
  case text
  /// Bytes as they arrive.
  case bytes
  /// Values as they arrive, one on each line.
  case lines(TypeReference)
  /// One of several responses, told apart by the status: a ``Model/responseByStatus(_:)``.
  case byStatus(TypeName)
}
