/// Encodes the value of a union's case, and the tag by which the case is known.
///
/// ```swift
/// let union = UnionEncoder(encoder, Self.variants, discriminator: "petType")
/// switch self {
/// case .cat(let value): try union.encode(value, tag: "cat")
/// ```
public struct UnionEncoder<Union> {
  private let encoder: any Encoder
  private let variants: UnionVariants<Union>
  private let discriminator: String

  /// Creates an encoder for a value of a union.
  ///
  /// - Parameters:
  ///   - encoder: The encoder to write to.
  ///   - variants: The union's variants.
  ///   - discriminator: The name of the property whose value is a variant's tag.
  public init(
    _ encoder: any Encoder,
    _ variants: UnionVariants<Union>,
    discriminator: String
  ) {
    self.encoder = encoder
    self.variants = variants
    self.discriminator = discriminator
  }

  /// Encodes an object with the tag of its case, whatever the object says of itself. A case may have
  /// several tags: one that the object has already stays.
  ///
  /// - Parameters:
  ///   - value: The value of the case.
  ///   - tag: The tag for an object without one, or with one of another case.
  /// - Throws: What encoding the value throws.
  public func encode(_ value: some Encodable, tag: String) throws {
    let tags = variants.variant(tagged: tag)?.tags ?? []
    let isRight = { (value: JSONValue?) in value?.stringValue.map(tags.contains) ?? false }
    try value.encode(to: encoder)
    if let tree = encoder as? JSONTreeEncoder {
      tree.builder.set(.string(tag), for: discriminator, unless: isRight)
    } else if !isRight(try JSONCoding.tree(value, omittingReadOnly: false)[discriminator]) {
      var container = encoder.container(keyedBy: JSONKey.self)
      try container.encode(tag, forKey: JSONKey(discriminator))
    }
  }
}
