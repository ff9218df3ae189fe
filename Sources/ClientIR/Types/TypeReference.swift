/// The use of a type.
public indirect enum TypeReference: Sendable, Hashable {
  /// A type that no document declares: `String`, `DateTime` and so on.
  case builtIn(BuiltInType)
  /// A list.
  case array(TypeReference)
  /// Values by name.
  case dictionary(TypeReference)
  /// A value or null, where null is a value of a list or a map, or of a response.
  case optional(TypeReference)
  /// A type of the client.
  case model(TypeName)

  /// The model that the use of the type names, be it in a list or a map. There is at most one.
  public var modelName: TypeName? {
    switch self {
    case .builtIn: nil
    case .array(let type), .dictionary(let type), .optional(let type): type.modelName
    case .model(let name): name
    }
  }

  /// The type of a value or nil: the type itself where its values may be nil already.
  public var orNil: TypeReference { isOptional ? self : .optional(self) }

  /// The type of a value that is there.
  public var withoutNil: TypeReference {
    if case .optional(let value) = self { value } else { self }
  }

  /// Whether a value may be nil.
  public var isOptional: Bool {
    if case .optional = self { true } else { false }
  }
}
