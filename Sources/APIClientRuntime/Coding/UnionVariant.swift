/// One variant of a union (`anyOf` or `oneOf`): how it is known, and how it is read.
///
/// ```swift
/// UnionVariant(tags: ["cat"], .object(properties: ["meow"])) { .cat(try Cat(from: $0)) }
/// ```
public struct UnionVariant<Union>: Sendable {
  /// The values of the union's discriminator that stand for this variant.
  let tags: [String]

  /// What a value has to look like to be this variant.
  let shape: JSONShape

  /// Reads a value as this variant.
  let decode: @Sendable (any Decoder) throws -> Union

  /// Creates a variant.
  ///
  /// - Parameters:
  ///   - tags: The values of the discriminator that stand for this variant; integers and booleans
  ///     by their text.
  ///   - shape: What a value has to look like to be this variant; any object, if tags say enough.
  ///   - decode: Reads a value as this variant, and throws if it is none.
  public init(
    tags: [String] = [],
    _ shape: JSONShape = .object(),
    _ decode: @escaping @Sendable (any Decoder) throws -> Union
  ) {
    self.tags = tags
    self.shape = shape
    self.decode = decode
  }
}
