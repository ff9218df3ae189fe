/// The encoder that builds a tree of JSON values.
struct JSONTreeEncoder: Encoder {
  let builder: JSONBuilder
  let omitsReadOnly: Bool
  private let path: EncodingPath

  /// Creates the encoder of a whole text.
  init(omitsReadOnly: Bool) {
    self.init(builder: JSONBuilder(), omitsReadOnly: omitsReadOnly, path: .root)
  }

  private init(builder: JSONBuilder, omitsReadOnly: Bool, path: EncodingPath) {
    self.builder = builder
    self.omitsReadOnly = omitsReadOnly
    self.path = path
  }

  var codingPath: [any CodingKey] { path.keys }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    builder.beginObject()
    return KeyedEncodingContainer(JSONKeyedEncodingContainer(self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    builder.beginArray()
    return JSONUnkeyedEncodingContainer(self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    self
  }

  /// The encoder of a part of this value, with settings and path handed on.
  func child(_ builder: JSONBuilder, at key: JSONKey) -> JSONTreeEncoder {
    JSONTreeEncoder(
      builder: builder,
      omitsReadOnly: omitsReadOnly,
      path: .child(key, of: path)
    )
  }

  /// The JSON of a part of this value.
  func encoded(_ value: some Encodable, at key: JSONKey) throws -> JSONValue {
    let child = child(JSONBuilder(), at: key)
    try value.encode(to: child)
    return child.builder.finish()
  }
}

/// The keys from the root to a value, shared between the paths that go through it.
private indirect enum EncodingPath {
  case root
  case child(JSONKey, of: EncodingPath)

  var keys: [JSONKey] {
    switch self {
    case .root: []
    case .child(let key, let parent): parent.keys + [key]
    }
  }
}

extension JSONTreeEncoder: SingleValueEncodingContainer {
  func encodeNil() { builder.set(.null) }
  func encode(_ value: Bool) { builder.set(.bool(value)) }
  func encode(_ value: String) { builder.set(.string(value)) }
  func encode(_ value: Double) throws { try encode(JSONNumber(value), of: value) }
  func encode(_ value: Float) throws { try encode(JSONNumber(value), of: value) }
  func encode(_ value: Int) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: Int8) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: Int16) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: Int32) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: Int64) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: UInt) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: UInt8) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: UInt16) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: UInt32) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: UInt64) { builder.set(.number(JSONNumber(value))) }
  func encode(_ value: some Encodable) throws { try value.encode(to: self) }

  private func encode(_ number: JSONNumber?, of value: some FloatingPoint) throws {
    guard let number else {
      throw EncodingError.invalidValue(
        value,
        EncodingError.Context(
          codingPath: codingPath,
          debugDescription: "JSON has no number for \(value)"
        )
      )
    }
    builder.set(.number(number))
  }
}
