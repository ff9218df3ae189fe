extension DateTime: Codable {
  /// Decodes an RFC 3339 date-time from a string.
  ///
  /// - Throws: `DecodingError.dataCorrupted`, naming the text, if the string is not a date-time;
  ///   the decoder's own error if there is no string.
  public init(from decoder: any Decoder) throws {
    self = try decoder.text(as: "an RFC 3339 date-time") { DateTime(utf8: $0) }
  }

  /// Encodes the ``description``, an RFC 3339 date-time, as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
