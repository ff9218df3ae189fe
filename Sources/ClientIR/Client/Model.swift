/// A type that is generated for a schema.
public enum Model: Sendable {
  /// A structure with properties.
  case object(ObjectModel)
  /// One of a list of values, open for values that a newer server knows.
  case openEnum(OpenEnumModel)
  /// One of several types.
  case union(UnionModel)

  /// The name of the type.
  public var name: TypeName {
    switch self {
    case .object(let model): model.name
    case .openEnum(let model): model.name
    case .union(let model): model.name
    }
  }
}

/// A structure with properties.
public struct ObjectModel: Sendable {
  /// The name of the type.
  public let name: TypeName
  /// What a value means.
  public let documentation: DocComment?
  /// The properties, in the order of the document.
  public let properties: [Property]
}

/// A property of an object.
public struct Property: Sendable {
  /// What may stand for the property in JSON.
  public enum Presence: Sendable {
    /// A value, always.
    case required
    /// A value or null, always one of them.
    case requiredNullable
    /// A value or nothing.
    case optional
    /// A value, null or nothing, and the three mean different things to a receiver.
    case nullable
  }

  /// The name of the property.
  public let name: Identifier
  /// The property's name on the wire.
  public let key: StringLiteral
  /// The type of the value.
  public let type: TypeReference
  /// What may stand for the property in JSON.
  public let presence: Presence
  /// Whether only responses carry the property.
  public let isReadOnly: Bool
  /// Whether callers should move away from the property.
  public let isDeprecated: Bool
  /// What the property means.
  public let documentation: DocComment?
  /// The value of a new object's property when the caller names none.
  public let defaultValue: DefaultValue?
}

/// A value that stands for one left out.
public enum DefaultValue: Sendable, Hashable {
  /// A string.
  case string(StringLiteral)
  /// A number: its digits, in the notation of JSON.
  case number(String)
  /// `true` or `false`.
  case boolean(Bool)
  /// A value of an open enumeration.
  case enumValue(Identifier)
}

/// One of a list of values, open for values that a newer server knows.
public struct OpenEnumModel: Sendable {
  /// A value that the document lists.
  public struct Value: Sendable {
    /// The name of the value.
    public let name: Identifier
    /// The value on the wire.
    public let rawValue: DefaultValue
  }

  /// The name of the type.
  public let name: TypeName
  /// What the values mean.
  public let documentation: DocComment?
  /// The type of the values on the wire: a string or an integer.
  public let rawType: TypeReference
  /// The values, in the order of the document.
  public let values: [Value]
}

/// One of several types, told apart by what is really there.
public struct UnionModel: Sendable {
  /// One of the types.
  public struct Variant: Sendable {
    /// The name of the case.
    public let name: Identifier
    /// The type of the case's value.
    public let type: TypeReference
    /// What JSON of the type looks like.
    public let shape: Shape
  }

  /// What JSON of a type looks like.
  public enum Shape: Sendable {
    /// An object with these properties.
    case object(properties: [StringLiteral], required: [StringLiteral])
    /// A list.
    case array
    /// Text.
    case string
    /// A number without a fraction.
    case integer
    /// Any number.
    case number
    /// `true` or `false`.
    case boolean
    /// Anything.
    case any
  }

  /// The name of the type.
  public let name: TypeName
  /// What a value means.
  public let documentation: DocComment?
  /// The types, in the order of the document.
  public let variants: [Variant]
  /// The name of the case for JSON that fits none of the types.
  public let unrecognized: Identifier
}
