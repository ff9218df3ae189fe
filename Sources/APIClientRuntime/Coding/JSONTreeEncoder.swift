/// The encoder that builds a tree of JSON values.
///
/// It is three words, which is what a value of type `any Encoder` holds without allocating.
struct JSONTreeEncoder: Encoder {
  let builder: JSONBuilder
  let settings: EncodingSettings
  private let path: EncodingPath

  /// Creates the encoder of a whole text.
  init(_ settings: EncodingSettings) {
    self.init(builder: JSONBuilder(), settings: settings, path: .root)
  }

  private init(builder: JSONBuilder, settings: EncodingSettings, path: EncodingPath) {
    self.builder = builder
    self.settings = settings
    self.path = path
  }

  var omitsReadOnly: Bool { settings.omitsReadOnly }
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
    JSONTreeEncoder(builder: builder, settings: settings, path: .child(key, of: path))
  }

  /// The JSON of a part of this value.
  func encoded<T: Encodable>(_ value: T, at key: JSONKey) throws -> JSONValue {
    if let scalar = Self.scalar(value) { return scalar }
    let child = child(JSONBuilder(), at: key)
    try child.encode(value)
    return child.builder.finish()
  }

  /// The JSON of a value of one of the commonest types, for which nothing needs to be built.
  private static func scalar<T>(_ value: T) -> JSONValue? {
    if T.self == String.self, let value = value as? String {
      .string(value)
    } else if T.self == DateTime.self, let value = value as? DateTime {
      .string(value.description)
    } else if T.self == Bool.self, let value = value as? Bool {
      .bool(value)
    } else if T.self == Int.self, let value = value as? Int {
      .number(JSONNumber(value))
    } else {
      nil
    }
  }
}

/// What all parts of one tree are encoded with.
final class EncodingSettings {
  let omitsReadOnly: Bool

  /// Takes the files that are met; without it they become text.
  let files: MultipartFileCollector?

  init(omitsReadOnly: Bool, files: MultipartFileCollector? = nil) {
    self.omitsReadOnly = omitsReadOnly
    self.files = files
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
  func encode(_ value: Double) throws { try encode(try? JSONNumber(value), of: value) }
  func encode(_ value: Float) throws { try encode(try? JSONNumber(value), of: value) }
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

  /// Encodes a value of any type.
  ///
  /// A UUID by itself would be written in upper case, while RFC 9562, section 4, asks for lower case.
  func encode<T: Encodable>(_ value: T) throws {
    if T.self == UUID.self, let uuid = value as? UUID {
      builder.set(.string(uuid.parameterText))
    } else {
      try value.encode(to: self)
      if T.self is any MembersInHashOrder.Type { builder.sortMembers() }
    }
  }

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

/// A type whose members come out in another order with each run of the program. A request should be the
/// same bytes each time.
private protocol MembersInHashOrder {}

extension Dictionary: MembersInHashOrder {}
