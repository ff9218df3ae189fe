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
  public var isIndirect: Bool
  /// Whether the value is a number, or holds numbers, that the server may write as text.
  public let mayBeText: Bool
  /// What the property means.
  public let documentation: DocComment?
  /// The value of a new object's property when the caller names none: the default of a property that
  /// must be there, the only value that it may have, or the tag of a union.
  public let defaultValue: DefaultValue?
  /// What the server takes for a property that a request leaves out, where the document says so.
  public let serverDefault: DefaultValue?

  package init(
    name: Identifier,
    key: StringLiteral,
    type: TypeReference,
    presence: Presence,
    isReadOnly: Bool,
    isDeprecated: Bool,
    isIndirect: Bool,
    mayBeText: Bool,
    documentation: DocComment?,
    defaultValue: DefaultValue?,
    serverDefault: DefaultValue?
  ) {
    self.name = name
    self.key = key
    self.type = type
    self.presence = presence
    self.isReadOnly = isReadOnly
    self.isDeprecated = isDeprecated
    self.isIndirect = isIndirect
    self.mayBeText = mayBeText
    self.documentation = documentation
    self.defaultValue = defaultValue
    self.serverDefault = serverDefault
  }
}

extension Property {
  /// The type of the property in Swift: that of a value, or of one or nil.
  public var swiftType: TypeReference { presence.isOptional ? type.orNil : type }

  /// Whether whoever makes an object has to give a value for the property.
  public var mustBeGiven: Bool { !presence.isOptional && defaultValue == nil }
}

extension Property.Presence {
  /// Whether the property is optional in Swift.
  public var isOptional: Bool { self != .required }

  /// Whether there may be nothing for the property in JSON.
  public var mayBeAbsent: Bool {
    switch self {
    case .required, .requiredNullable: false
    case .optional, .nullable: true
    }
  }

  /// Whether null may stand for the property, and means something to who receives it.
  public var isNullable: Bool {
    switch self {
    case .required, .optional: false
    case .requiredNullable, .nullable: true
    }
  }
}
