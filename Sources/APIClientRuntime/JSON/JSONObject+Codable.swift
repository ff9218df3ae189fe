extension JSONObject: Codable {
  /// Decodes an object.
  ///
  /// ``JSONCoding`` keeps the order of the members; most other decoders do not know it.
  ///
  /// - Throws: `DecodingError` if there is no object.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? JSONNodeDecoder {
      self = try decoder.object()
      return
    }
    let container = try decoder.container(keyedBy: JSONKey.self)
    for key in container.allKeys {
      self[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
    }
  }

  /// Encodes the object's members, next to others that the encoder may already have.
  public func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? JSONTreeEncoder {
      encoder.builder.merge(self)
      return
    }
    var container = encoder.container(keyedBy: JSONKey.self)
    for (key, value) in self {
      try container.encode(value, forKey: JSONKey(key))
    }
  }
}
