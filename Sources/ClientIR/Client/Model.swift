/// A type that is generated for a schema.
public enum Model: Sendable {
  /// A structure with properties.
  case object(ObjectModel)
  /// One of a list of values, open for values that a newer server knows.
  case openEnum(OpenEnumModel)
  /// One of several types.
  case union(UnionModel)
  /// A list whose first items have types of their own.
  case tuple(TupleModel)
  /// One of several successful responses.
  case responseByStatus(ResponseByStatusModel)
  /// A body of one of several content types.
  case bodyAlternatives(BodyAlternativesModel)

  /// The name of the type.
  public var name: TypeName {
    switch self {
    case .object(let model): model.name
    case .openEnum(let model): model.name
    case .union(let model): model.name
    case .tuple(let model): model.name
    case .responseByStatus(let model): model.name
    case .bodyAlternatives(let model): model.name
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
  public internal(set) var properties: [Property]
  /// What else may stand in an object, where the document describes it.
  public let additionalProperties: AdditionalProperties?
  /// Types whose properties stand in the same object: `anyOf` or `oneOf` beside `properties`.
  public let flattened: [FlattenedValue]

  /// The property that holds what the document does not name.
  public struct AdditionalProperties: Sendable {
    /// The name of the property.
    public let name: Identifier
    /// The type of each value.
    public let type: TypeReference
  }

  /// A property whose value's own properties stand in the same object.
  public struct FlattenedValue: Sendable {
    /// The name of the property.
    public let name: Identifier
    /// The type of the value.
    public let type: TypeReference
  }
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
  /// Whether a value may hold another one of the same type in this property, so that it has to be
  /// stored elsewhere.
  public internal(set) var isIndirect: Bool
  /// What the property means.
  public let documentation: DocComment?
  /// The value of a new object's property when the caller names none.
  public let defaultValue: DefaultValue?
}

/// A value that stands for one left out.
public indirect enum DefaultValue: Sendable, Hashable {
  /// A string.
  case string(StringLiteral)
  /// A number: its digits, in the notation of JSON.
  case number(String)
  /// `true` or `false`.
  case boolean(Bool)
  /// A value of an open enumeration.
  case enumValue(Identifier)
  /// A list.
  case list([DefaultValue])
  /// Values by name.
  case dictionary([Member])

  /// A value and its name.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let key: StringLiteral
    /// The value.
    public let value: DefaultValue
  }
}

/// One of a list of values, open for values that a newer server knows.
public struct OpenEnumModel: Sendable {
  /// A value that the document lists.
  public struct Value: Sendable {
    /// The name of the value.
    public let name: Identifier
    /// The value on the wire.
    public let rawValue: DefaultValue
    /// What the value means, where the document says so of each.
    public let documentation: DocComment?
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
    /// The values of the discriminator that stand for the case; of an error body, its tag.
    public internal(set) var tags: [StringLiteral]
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
  /// The property whose value says which type it is, on the wire.
  public let discriminator: StringLiteral?
  /// Whether a value may hold another one of the same type.
  public internal(set) var isIndirect: Bool
  /// Whether the union is the type of error bodies, of which each status may have another.
  public let isErrorBody: Bool
}

/// A list whose first items have types of their own (JSON Schema 2020-12, `prefixItems`).
public struct TupleModel: Sendable {
  /// An item.
  public struct Item: Sendable {
    /// The name of the property that holds the item.
    public let name: Identifier
    /// The type of the item.
    public let type: TypeReference
    /// Whether a list may end before the item.
    public let isOptional: Bool
    /// What the item means.
    public let documentation: DocComment?
  }

  /// The name of the type.
  public let name: TypeName
  /// What a value means.
  public let documentation: DocComment?
  /// The first items, in their order.
  public let items: [Item]
  /// The property for the items behind them, and the type of each; nil when there are none.
  public let rest: (name: Identifier, type: TypeReference)?
}

/// One of several successful responses, told apart by the status.
public struct ResponseByStatusModel: Sendable {
  /// A response.
  public struct Case: Sendable {
    /// The name of the case.
    public let name: Identifier
    /// The status codes of the response; nil for every one that no other case has.
    public let statuses: ClosedRange<Int>?
    /// The body; nil for none. Never ``OperationResult/byStatus(_:)``; bytes and lines are whole here.
    public let content: OperationResult?
    /// What the response means.
    public let documentation: DocComment?
  }

  /// The name of the type.
  public let name: TypeName
  /// The responses, single codes before ranges before the default.
  public let cases: [Case]
  /// The name of the case for a status that the document does not list; nil when one case is for every
  /// status.
  public let unrecognized: Identifier?
}

/// A body of one of several content types.
public struct BodyAlternativesModel: Sendable {
  /// A content type.
  public struct Case: Sendable {
    /// The name of the case.
    public let name: Identifier
    /// The type of the case's value.
    public let type: TypeReference
    /// How the value becomes a body. Never ``BodyForm/alternatives(_:)``.
    public let form: BodyForm
  }

  /// The name of the type.
  public let name: TypeName
  /// What the body means.
  public let documentation: DocComment?
  /// The content types, in the order of the document.
  public let cases: [Case]
}
