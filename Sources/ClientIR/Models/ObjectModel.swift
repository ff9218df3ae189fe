/// A structure with properties.
public struct ObjectModel: Sendable {
  /// The name of the type.
  public let name: TypeName
  /// What a value means.
  public let documentation: DocComment?
  /// The properties, in the order of the document.
  public var properties: [Property]
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

    package init(
      name: Identifier,
      type: TypeReference
    ) {
      self.name = name
      self.type = type
    }
  }

  /// A property whose value's own properties stand in the same object.
  public struct FlattenedValue: Sendable {
    /// The name of the property.
    public let name: Identifier
    /// The type of the value.
    public let type: TypeReference

    package init(
      name: Identifier,
      type: TypeReference
    ) {
      self.name = name
      self.type = type
    }
  }

  package init(
    name: TypeName,
    documentation: DocComment?,
    properties: [Property],
    additionalProperties: AdditionalProperties?,
    flattened: [FlattenedValue]
  ) {
    self.name = name
    self.documentation = documentation
    self.properties = properties
    self.additionalProperties = additionalProperties
    self.flattened = flattened
  }
}
