/// Finds the variant of a union (`anyOf` or `oneOf`) that a value belongs to, and decodes it.
///
/// ```swift
/// self = try UnionDecoder(decoder).decode(Self.variants) ?? .unrecognized(JSONValue(from: decoder))
/// ```
public struct UnionDecoder {
  private let decoder: any Decoder
  private let value: JSONCursor

  /// Creates a union decoder for the value that a decoder is at.
  ///
  /// - Throws: What decoding any value throws; with ``JSONCoding``, nothing.
  public init(_ decoder: any Decoder) throws {
    self.decoder = decoder
    value = try JSONCursor(decoder)
  }

  /// Decodes the value as the variant that fits it best and can be decoded; `nil` if there is none.
  ///
  /// What is there decides, and the variants that it leaves are tried one after the other:
  /// - For an object, a property whose value some variant lists rules out the variants that list
  ///   others; it does not matter whether the property is required. A value that no variant lists
  ///   rules out those that have another one only, if that tells apart those that are left: it belongs
  ///   to a variant that the document does not know. Otherwise it is a new value of an enumeration.
  /// - Of the rest, variants with a required property missing are out; a property that is `null`
  ///   counts as there. Those whose only value is there come first, then those with more of their
  ///   properties, then those that require more. Those with no property are out, unless they declare
  ///   none and so take any object. An object that has nothing of any variant is taken for the only
  ///   one that is left.
  /// - An array goes by its items, by the same rules: a variant is out if an item cannot be one of its
  ///   items.
  /// - Other values go by their kind. A variant that lists a value goes before any text, and any text
  ///   before a variant that lists other values. A number with a fraction or an exponent, such as
  ///   `2.0`, is a ``JSONShape/number``, and one without is a ``JSONShape/integer``, where there are
  ///   both.
  /// - ``JSONShape/any`` comes last, and it alone takes `null`. Of variants that fit alike, the first
  ///   comes first.
  ///
  /// - Parameter variants: The variants, in the order of the document.
  /// - Returns: What the first variant made of the value that could.
  public func decode<Union>(_ variants: UnionVariants<Union>) -> Union? {
    firstDecoded(variants.shapes.candidates(value).lazy.map { variants.all[$0] })
  }

  /// Decodes the value as the variant that a discriminator names (OpenAPI Specification 3.0.3,
  /// section 4.7.25); `nil` if it names no variant, or if that variant cannot be decoded.
  ///
  /// Where the property is missing or `null`, and for a value that is no object, the rules of
  /// ``decode(_:)`` decide.
  ///
  /// - Parameters:
  ///   - variants: The variants, in the order of the document.
  ///   - discriminator: The name of the property whose value is a variant's tag. Integers and
  ///     booleans are compared by their text.
  /// - Returns: What the variant made of the value.
  public func decode<Union>(
    _ variants: UnionVariants<Union>,
    discriminator: String
  ) -> Union? {
    guard value.kind == .object else { return decode(variants) }
    guard let tag = value.member(discriminator), tag.kind != .null else {
      // A variant of which no more is known than its tag is not this one.
      let candidates = variants.shapes.candidates(value).lazy.map { variants.all[$0] }
      return firstDecoded(candidates.filter { $0.tags.isEmpty || !$0.shape.saysNothing })
    }
    guard let variant = tag.scalar.flatMap({ variants.variant(tagged: $0.text) }) else {
      return nil
    }
    return firstDecoded([variant])
  }

  private func firstDecoded<Union>(_ variants: some Sequence<UnionVariant<Union>>) -> Union? {
    let document: JSONDocument? = if case .node(let node) = value { node.document } else { nil }
    let memory = document?.memory
    for variant in variants {
      if let value = try? variant.decode(decoder) { return value }
      if let document, let memory, !document.countFailedVariant(before: memory) { return nil }
    }
    return nil
  }
}

extension JSONShape {
  /// Whether any object has the shape.
  fileprivate var saysNothing: Bool {
    self == .object(properties: [], required: [], constants: [:])
  }
}
