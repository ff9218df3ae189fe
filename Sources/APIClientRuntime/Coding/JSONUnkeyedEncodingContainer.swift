/// The elements of an array under construction, for types that encode through `Codable`'s own
/// containers.
struct JSONUnkeyedEncodingContainer: UnkeyedEncodingContainer {
  private let encoder: JSONTreeEncoder

  init(_ encoder: JSONTreeEncoder) {
    self.encoder = encoder
  }

  var codingPath: [any CodingKey] { encoder.codingPath }
  var count: Int { encoder.builder.count }

  func encodeNil() {
    encoder.builder.append(.null)
  }

  func encode(_ value: some Encodable) throws {
    encoder.builder.append(try encoder.encoded(value, at: JSONKey(index: count)))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    openElement().container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    openElement().unkeyedContainer()
  }

  func superEncoder() -> any Encoder { openElement() }

  private func openElement() -> JSONTreeEncoder {
    let key = JSONKey(index: count)
    return encoder.child(encoder.builder.openElement(), at: key)
  }
}
