public import YAML

/// The name of a schema within its document.
public struct SchemaID: Sendable, Hashable, Comparable {
  /// The position of the schema among all of its document.
  @usableFromInline package let index: Int

  /// Whether a schema comes before another, in the order in which the document was read.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.index < rhs.index }
}

/// What the document says of a value.
///
/// OpenAPI Specification 3.0.3, section 4.7.24 "Schema Object".
public struct Schema: Sendable {
  /// A type of JSON value.
  public enum ValueType: String, Sendable {
    /// A list.
    case array
    /// `true` or `false`.
    case boolean
    /// A number without a fraction.
    case integer
    /// Any number.
    case number
    /// Name-value pairs.
    case object
    /// Text.
    case string
  }

  /// What may stand in an object beside the named properties.
  public enum AdditionalProperties: Sendable, Hashable {
    /// The document says nothing, which means that anything may stand there.
    case unspecified
    /// The document says `true` or `false`.
    case allowed(Bool)
    /// Values of a schema.
    case schema(SchemaID)
  }

  /// The schema's name in `components/schemas`; nil for one that stands where it is used.
  public var componentName: String?
  /// The name in `components` of the parameter, request body, response or header that the schema
  /// stands in directly, or the name that such a part has in another file; nil elsewhere. All
  /// operations that refer to that component share the schema.
  public var ownerName: String?
  /// The types a value may have; empty when the document does not say. Null is not among them. A
  /// document's list of several types is read as ``anyOf`` with a schema for each.
  public var types: [ValueType] = []
  /// Whether null is a value.
  public var isNullable = false
  /// Whether `null` stands among the types.
  public var hasNullType = false
  /// A hint at what the value means, such as `date-time`.
  public var format: String?
  /// How binary data is written as text, such as `base64` (OpenAPI 3.1).
  public var contentEncoding: String?
  /// The media type of what text carries (OpenAPI 3.1).
  public var contentMediaType: String?
  /// The schema of what text carries, if that is JSON (OpenAPI 3.1).
  public var contentSchema: SchemaID?
  /// A short name for people; not unique.
  public var title: String?
  /// What the value means, as Markdown.
  public var description: String?
  /// Whether numbers may be written as text: `"12"` for `12`.
  public var mayBeText = false
  /// The values allowed, null left out; nil when the document lists none. A `const` is a list of one.
  public var enumeration: [Node]?
  /// What extensions say of each value of ``enumeration``, or of ``knownValues``, by its position; empty
  /// where they say nothing.
  public var valueNotes: [ValueNote] = []
  /// Values that are known, where others are allowed too: the extension `x-extensible-enum`.
  public var knownValues: [Node]?
  /// The properties of an object.
  public var properties: [Property] = []
  /// The names of properties that must be there.
  public var required: [String] = []
  /// What may stand in an object beside the named properties.
  public var additionalProperties = AdditionalProperties.unspecified
  /// The schema of an array's items; of those behind ``prefixItems`` where there are any.
  public var items: SchemaID?
  /// The schemas of an array's first items, each by its position (JSON Schema 2020-12).
  public var prefixItems: [SchemaID] = []
  /// Whether an array has no items behind ``prefixItems``: `items: false`.
  public var hasNoMoreItems = false
  /// How many items an array has at least.
  public var minItems = 0
  /// Schemas that a value meets, all of them.
  public var allOf: [SchemaID] = []
  /// Schemas that a value meets, one or more of them.
  public var anyOf: [SchemaID] = []
  /// Schemas that a value meets, exactly one of them.
  public var oneOf: [SchemaID] = []
  /// Schemas that a value meets under some condition, where they describe properties: those of `then`,
  /// `else` and `dependentSchemas` (JSON Schema 2020-12, section 10.2.2).
  public var conditional: [SchemaID] = []
  /// The property whose value says which schema of ``anyOf`` or ``oneOf`` a value meets.
  public var discriminator: Discriminator?
  /// What a receiver assumes when the value is absent.
  public var defaultValue: Node?
  /// The least number that a value may be.
  public var minimum: Node?
  /// Values that the document has for examples; nobody has checked that the schema allows them.
  public var examples: [Node] = []
  /// Whether only responses carry the value.
  public var isReadOnly = false
  /// Whether only requests carry the value.
  public var isWriteOnly = false
  /// Whether callers should move away from the value.
  public var isDeprecated = false
  /// The findings about the schema itself.
  package var findings = Findings()
  /// Where the schema begins in the document.
  public let mark: Mark
}

/// What a document says of a value of an enumeration, beside the value.
public struct ValueNote: Sendable {
  /// What a program calls the value.
  public var name: String?
  /// What the value means.
  public var description: String?
}

/// A property by which schemas of ``Schema/anyOf`` or ``Schema/oneOf`` are told apart.
///
/// OpenAPI Specification 3.0.3, section 4.7.25 "Discriminator Object".
public struct Discriminator: Sendable {
  /// The name of the property.
  public let propertyName: String
  /// The values of the property that the document lists, with the schema each stands for. Every
  /// schema stands for its own name besides.
  public let mapping: [(value: String, schema: SchemaID)]
  /// Where the discriminator begins in the document.
  public let mark: Mark
}

/// A property of an object.
public struct Property: Sendable {
  /// The property's name on the wire.
  public let name: String
  /// The schema of its value.
  public let schema: SchemaID
  /// Where the name stands in the document.
  public let mark: Mark

  /// The property with another schema.
  package func with(schema: SchemaID) -> Property {
    Property(name: name, schema: schema, mark: mark)
  }
}
