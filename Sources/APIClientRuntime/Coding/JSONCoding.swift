/// Turns values into JSON and back, without losing digits of numbers on the way.
///
/// Any `Codable` type will do. ``JSONValue`` and ``JSONNumber`` keep the text of numbers, ``DateTime``
/// its instant and offset, and models written with ``ObjectDecoder`` and ``ObjectEncoder`` take a
/// faster path than through the containers of `Codable`.
public enum JSONCoding {
  /// Decodes a value from a JSON text in UTF-8.
  ///
  /// - Throws: ``JSONSyntaxError`` if the bytes are not JSON; `DecodingError`, with the path to the
  ///   value at fault, if the JSON does not fit the type; what the type itself throws.
  public static func decode<T: Decodable>(
    _ type: T.Type = T.self,
    from bytes: [UInt8]
  ) throws -> T {
    let document = try JSONDocument(parsing: bytes)
    return try T(from: JSONNodeDecoder(document: document, node: JSONDocument.root))
  }

  /// Encodes a value as compact JSON in UTF-8.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - omittingReadOnly: Whether to leave out the properties that models encode as read-only, at
  ///     any depth, as a request body has to.
  /// - Returns: The JSON text.
  /// - Throws: `EncodingError` for numbers that are not finite; what the type itself throws.
  public static func encode(
    _ value: some Encodable,
    omittingReadOnly: Bool = false
  ) throws -> [UInt8] {
    let encoder = JSONTreeEncoder(omitsReadOnly: omittingReadOnly)
    try value.encode(to: encoder)
    return encoder.builder.finish().serialized()
  }
}
