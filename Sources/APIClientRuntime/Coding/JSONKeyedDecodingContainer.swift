/// The members of an object node, for types that decode through `Codable`'s own containers.
struct JSONKeyedDecodingContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let decoder: JSONNodeDecoder

  /// Where each value is; kept only when there are too many members to look through for each key.
  private let positions: [JSONMemberName: Int]?

  private static var longestUnindexed: Int { 16 }

  init(_ decoder: JSONNodeDecoder) throws {
    guard decoder.kind == .object else {
      throw decoder.mismatch([String: Any].self, expected: "an object")
    }
    self.decoder = decoder

    let document = decoder.document
    var names = document.names(of: decoder.node)
    for _ in 0..<Self.longestUnindexed where names.next() == nil {
      positions = nil
      return
    }
    positions = document.names(of: decoder.node).reduce(into: [:]) { positions, name in
      positions[JSONMemberName(document.string(at: name))] = name + 1
    }
  }

  var codingPath: [any CodingKey] { decoder.codingPath }

  var allKeys: [Key] {
    var seen: Set<JSONMemberName> = []
    return decoder.document.names(of: decoder.node).compactMap { name in
      let text = decoder.document.string(at: name)
      return seen.insert(JSONMemberName(text)).inserted ? Key(stringValue: text) : nil
    }
  }

  func contains(_ key: Key) -> Bool { member(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    // That of a dictionary has a place of its own, that of a structure none; who asks is not known.
    try value(key).placed()
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type,
    forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoderOrNull(.super) }

  func superDecoder(forKey key: Key) throws -> any Decoder { decoderOrNull(JSONKey(key)) }

  private func member(_ key: Key) -> JSONNodeDecoder? { member(named: key.stringValue) }

  private func member(named name: String) -> JSONNodeDecoder? {
    guard let positions else { return decoder.member(name) }
    return positions[JSONMemberName(name)].map(decoder.at)
  }

  private func value(_ key: Key) throws -> JSONNodeDecoder {
    guard let member = member(key) else { throw decoder.keyNotFound(key) }
    return member
  }

  /// A superclass without properties may not have been encoded at all.
  private func decoderOrNull(_ key: JSONKey) -> JSONNodeDecoder {
    member(named: key.stringValue) ?? decoder.null(inPlaceOf: key)
  }
}

extension JSONNodeDecoder {
  func keyNotFound(_ key: any CodingKey) -> DecodingError {
    .keyNotFound(key, context("The property \"\(key.stringValue)\" is missing"))
  }

  /// The decoder of a `null` in the place of a missing value.
  func null(inPlaceOf key: JSONKey) -> JSONNodeDecoder {
    let path = document.path(to: node) + [key]
    return JSONNodeDecoder(document: JSONDocument(nullAt: path), node: JSONDocument.root)
  }
}
