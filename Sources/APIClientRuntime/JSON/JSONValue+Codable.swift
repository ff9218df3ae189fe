extension JSONValue: Codable {
  /// Decodes whatever value is there.
  ///
  /// ``JSONCoding`` keeps the text of numbers and the order of members. With other decoders, numbers
  /// are as exact as ``JSONNumber/init(from:)`` can make them.
  ///
  /// - Throws: `DecodingError` if the decoder holds something JSON does not know.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? JSONNodeDecoder {
      self = try decoder.document.decodedValue(at: decoder.node)
      return
    }
    // Only the container is tried; an error inside of it must get out.
    if (try? decoder.container(keyedBy: JSONKey.self)) != nil {
      self = .object(try JSONObject(from: decoder))
    } else if (try? decoder.unkeyedContainer()) != nil {
      self = .array(try [JSONValue](from: decoder))
    } else {
      try self.init(scalarFrom: decoder)
    }
  }

  private init(scalarFrom decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else {
      self = .number(try JSONNumber(from: decoder))
    }
  }

  /// Encodes the value.
  ///
  /// ``JSONCoding`` writes the text of numbers; with other encoders they are as exact as
  /// ``JSONNumber/encode(to:)`` can make them.
  ///
  /// - Throws: What encoding a number throws.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .number(let value): try value.encode(to: encoder)
    case .object(let value): try value.encode(to: encoder)
    case .array(let value): try value.encode(to: encoder)
    case .string(let value): try value.encode(to: encoder)
    case .bool(let value): try value.encode(to: encoder)
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }
}
