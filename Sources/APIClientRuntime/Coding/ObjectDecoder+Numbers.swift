extension ObjectDecoder {
  /// Decodes a required number, or numbers in a list or by name, which the server may write as text:
  /// `"12"` for `12`.
  ///
  /// - Throws: As `decode(_:)` does, and `DecodingError` if text is not a number by the grammar of
  ///   JSON (RFC 8259, section 6).
  public func decodeNumber<T: Decodable>(_ key: String) throws -> T {
    try readingNumbersFromText.decode(key)
  }

  /// Decodes an optional number, or numbers in a list or by name, which the server may write as text;
  /// `nil` if there is nothing or `null`.
  ///
  /// - Throws: As `decodeNumber(_:)` does.
  public func decodeNumberIfPresent<T: Decodable>(_ key: String) throws -> T? {
    try readingNumbersFromText.decodeIfPresent(key)
  }

  /// Decodes a property of three states whose value is a number, or numbers in a list or by name, which
  /// the server may write as text.
  ///
  /// - Throws: As `decodeNumber(_:)` does.
  public func decodeNumberNullable<T: Decodable>(_ key: String) throws -> Nullable<T> {
    try readingNumbersFromText.decodeNullable(key)
  }
}
