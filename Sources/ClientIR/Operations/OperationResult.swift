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
  /// Events as they arrive, each with data of a type; text is handed over as it stands.
  case events(TypeReference)
  /// One of several responses, told apart by the status: a ``Model/responseByStatus(_:)``.
  case byStatus(TypeName)
}

extension OperationResult {
  /// The type of a value, of each on its line, or of the data of an event; nil where there is no JSON.
  public var valueType: TypeReference? {
    switch self {
    case .json(let type), .lines(let type), .events(let type): type
    case .text, .bytes: nil
    case .byStatus(let name): .model(name)
    }
  }

  /// Whether there may be no value.
  public var isOptional: Bool {
    if case .json(let type) = self { type.isOptional } else { false }
  }

  /// The result where a response may have no body. Text is empty then, and so are bytes, lines and
  /// events.
  public var orNil: OperationResult {
    if case .json(let type) = self { .json(type.orNil) } else { self }
  }
}
