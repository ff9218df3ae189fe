/// The members of an object under construction, for types that encode through `Codable`'s own
/// containers.
struct JSONKeyedEncodingContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let encoder: JSONTreeEncoder

  init(_ encoder: JSONTreeEncoder) {
    self.encoder = encoder
  }

  var codingPath: [any CodingKey] { encoder.codingPath }

  func encodeNil(forKey key: Key) {
    encoder.builder.set(.null, for: key.stringValue)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    let encoded = try encoder.encoded(value, at: JSONKey(key))
    encoder.builder.set(encoded, for: key.stringValue)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type,
    forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    openMember(JSONKey(key)).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    openMember(JSONKey(key)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { openMember(.super) }

  func superEncoder(forKey key: Key) -> any Encoder { openMember(JSONKey(key)) }

  private func openMember(_ key: JSONKey) -> JSONTreeEncoder {
    encoder.child(encoder.builder.openMember(key.stringValue), at: key)
  }
}
