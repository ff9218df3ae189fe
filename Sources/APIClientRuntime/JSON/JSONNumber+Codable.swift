extension JSONNumber: Codable {
  /// Decodes a number.
  ///
  /// ``JSONCoding`` gives it the number's text. Other decoders only hand out Swift's number types;
  /// then the text is that of the first among `Int64`, `UInt64` and `Double` that fits.
  ///
  /// - Throws: `DecodingError` if there is no number.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? JSONNodeDecoder {
      self = try decoder.number()
      return
    }
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Int64.self) {
      self.init(value)
    } else if let value = try? container.decode(UInt64.self) {
      self.init(value)
    } else if let value = try? JSONNumber(container.decode(Double.self)) {
      self = value
    } else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "The number is not finite"
      )
    }
  }

  /// Encodes the number.
  ///
  /// ``JSONCoding`` writes its text. Other encoders get the first among `Int64`, `UInt64` and
  /// `Double` that fits.
  ///
  /// - Throws: `EncodingError` if an encoder that is not ours would have to write a number too large
  ///   for a `Double`.
  public func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? JSONTreeEncoder {
      encoder.builder.set(.number(self))
      return
    }
    var container = encoder.singleValueContainer()
    if let value = integer(Int64.self) {
      try container.encode(value)
    } else if let value = integer(UInt64.self) {
      try container.encode(value)
    } else {
      guard double.isFinite else {
        throw EncodingError.invalidValue(
          self,
          EncodingError.Context(
            codingPath: container.codingPath,
            debugDescription: "\(text) does not fit in a Double"
          )
        )
      }
      try container.encode(double)
    }
  }
}
