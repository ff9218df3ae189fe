/// One of several types, told apart by what is really there.
public struct UnionModel: Sendable {
  /// One of the types.
  public struct Variant: Sendable {
    /// The name of the case.
    public let name: Identifier
    /// The type of the case's value.
    public let type: TypeReference
    /// The values of the discriminator that stand for the case; of an error body, its tag.
    public var tags: [StringLiteral]
    /// What JSON of the type looks like.
    public var shape: JSONShape
    /// Whether the case decides which tag is written: it is an object with text for a tag.
    public let writesTag: Bool

    package init(
      name: Identifier,
      type: TypeReference,
      tags: [StringLiteral],
      shape: JSONShape,
      writesTag: Bool
    ) {
      self.name = name
      self.type = type
      self.tags = tags
      self.shape = shape
      self.writesTag = writesTag
    }
  }

  /// A property that the values of all types have.
  public struct CommonProperty: Sendable {
    /// The name of the property of the union.
    public let name: Identifier
    /// The name of the property of each type.
    public let property: Identifier
    /// The property's name on the wire.
    public let key: StringLiteral
    /// The type of the property, nil included: JSON that is none of the types need not have it.
    public let type: TypeReference
    /// What the property means.
    public let documentation: DocComment?

    package init(
      name: Identifier,
      property: Identifier,
      key: StringLiteral,
      type: TypeReference,
      documentation: DocComment?
    ) {
      self.name = name
      self.property = property
      self.key = key
      self.type = type
      self.documentation = documentation
    }
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
  /// The properties that can be read whatever the type is.
  public let common: [CommonProperty]
  /// Whether a value may hold another one of the same type.
  public var isIndirect: Bool
  /// Whether the union is the type of error bodies, of which each status may have another.
  public let isErrorBody: Bool

  /// Whether there is a case that decides which tag is written.
  public var writesTags: Bool { variants.contains(where: \.writesTag) }

  package init(
    name: TypeName,
    documentation: DocComment?,
    variants: [Variant],
    unrecognized: Identifier,
    discriminator: StringLiteral?,
    common: [CommonProperty],
    isIndirect: Bool,
    isErrorBody: Bool
  ) {
    self.name = name
    self.documentation = documentation
    self.variants = variants
    self.unrecognized = unrecognized
    self.discriminator = discriminator
    self.common = common
    self.isIndirect = isIndirect
    self.isErrorBody = isErrorBody
  }
}
