/// Finds the variant of a union (`anyOf` or `oneOf`) that a value belongs to, and decodes it.
///
/// ```swift
/// self = try UnionDecoder(decoder).decode(Self.variants) ?? .unrecognized(JSONValue(from: decoder))
/// ```
public struct UnionDecoder {
  private enum Source {
    case node(JSONNodeDecoder)
    case value(JSONValue)
  }

  private let decoder: any Decoder
  private let source: Source

  /// Creates a union decoder for the value that a decoder is at.
  ///
  /// - Throws: What decoding any value throws; with ``JSONCoding``, nothing.
  public init(_ decoder: any Decoder) throws {
    self.decoder = decoder
    if let node = decoder as? JSONNodeDecoder {
      source = .node(node)
    } else {
      source = .value(try JSONValue(from: decoder))
    }
  }

  /// Decodes the value as the variant that fits it best and can be decoded; `nil` if there is none.
  ///
  /// The variants that fit are tried one after the other:
  /// - For an object, variants with a required property missing are out; a property that is `null`
  ///   counts as there. Of the rest, those with more of their properties present come first, and
  ///   those with none of them are out. ``JSONShape/any`` comes next. An object that these leave
  ///   over is taken for the only variant left, if it has nothing of any variant, or for one that
  ///   declares no properties and so takes any.
  /// - Other values go by their kind. For a number without a fraction, ``JSONShape/integer`` goes
  ///   before ``JSONShape/number``. ``JSONShape/any`` comes last, and it alone takes `null`.
  /// - Of variants that fit alike, the first comes first.
  ///
  /// - Parameter variants: The variants, in the order of the document.
  /// - Returns: What the first variant made of the value that could.
  public func decode<Union>(_ variants: [UnionVariant<Union>]) -> Union? {
    firstDecoded(candidates(variants.lazy.map(\.shape)).lazy.map { variants[$0] })
  }

  /// Decodes the value as the variant that a discriminator names (OpenAPI Specification 3.0.3,
  /// section 4.7.25); `nil` if the property is missing, if it names no variant, or if that variant
  /// cannot be decoded.
  ///
  /// A value that is not an object has no such property. It goes by its kind, as in ``decode(_:)``.
  ///
  /// - Parameters:
  ///   - variants: The variants, in the order of the document.
  ///   - discriminator: The name of the property whose value is a variant's tag. Integers and
  ///     booleans are compared by their text.
  /// - Returns: What the variant made of the value.
  public func decode<Union>(
    _ variants: [UnionVariant<Union>],
    discriminator: String
  ) -> Union? {
    guard kind == .object else { return decode(variants) }
    guard let tag = tag(discriminator) else { return nil }
    return firstDecoded(variants.lazy.filter { $0.tags.contains(tag) })
  }

  private func firstDecoded<Union>(_ variants: some Sequence<UnionVariant<Union>>) -> Union? {
    for variant in variants {
      if let value = try? variant.decode(decoder) { return value }
      guard mayTryAnother() else { return nil }
    }
    return nil
  }

  private func mayTryAnother() -> Bool {
    guard case .node(let node) = source else { return true }
    return node.document.countFailedVariant()
  }
}

// MARK: - Looking at the value

extension UnionDecoder {
  var kind: JSONNode.Kind {
    switch source {
    case .node(let node): node.kind
    case .value(.null): .null
    case .value(.bool(let value)): value ? .true : .false
    case .value(.number): .number
    case .value(.string): .string
    case .value(.array): .array
    case .value(.object): .object
    }
  }

  var isInteger: Bool {
    switch source {
    case .node(let node): node.isInteger
    case .value(.number(let number)): JSONInteger(ArraySlice(number.text.utf8)) != nil
    case .value: false
    }
  }

  func hasMember(_ name: String) -> Bool {
    switch source {
    case .node(let node): node.member(name) != nil
    case .value(let value): value[name] != nil
    }
  }

  /// The text of a property by which a variant is known.
  private func tag(_ name: String) -> String? {
    switch source {
    case .node(let node): node.member(name).flatMap { $0.document.value(at: $0.node).tag }
    case .value(let value): value[name]?.tag
    }
  }
}

extension JSONValue {
  /// A discriminator's value as text; `nil` for what cannot be one.
  fileprivate var tag: String? {
    switch self {
    case .string(let text): text
    case .bool(let value): value ? "true" : "false"
    case .number(let number): JSONInteger(ArraySlice(number.text.utf8))?.description
    case .null, .array, .object: nil
    }
  }
}

extension JSONNodeDecoder {
  fileprivate var isInteger: Bool {
    JSONInteger(document.bytes[document.nodes[node].byteRange]) != nil
  }
}
