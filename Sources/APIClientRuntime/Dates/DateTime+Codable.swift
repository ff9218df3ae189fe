extension DateTime: Codable {
  /// Decodes an RFC 3339 date-time from a string.
  ///
  /// - Throws: `DecodingError.dataCorrupted`, naming the text, if the string is not a date-time;
  ///   the decoder's own error if there is no string.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? JSONNodeDecoder {
      self = try decoder.dateTime()
      return
    }
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = DateTime(text) else {
      throw DateTime.decodingError(text: text, codingPath: container.codingPath)
    }
    self = value
  }

  /// Encodes the ``description``, an RFC 3339 date-time, as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  static func decodingError(text: String, codingPath: [any CodingKey]) -> DecodingError {
    .dataCorrupted(
      DecodingError.Context(
        codingPath: codingPath,
        debugDescription: "\"\(text)\" is not an RFC 3339 date-time"
      )
    )
  }
}
