/// A property that an object may leave out, set to `null`, or give a value.
///
/// Use it as a property wrapper. The property itself is an optional, and `nil` when left out as well
/// as when `null`; assigning `nil` leaves it out. The projected value tells the three states apart
/// and sets them:
///
/// ```swift
/// struct Update {
///   @Nullable var note: String?
/// }
/// update.note = "late"   // {"note":"late"}
/// update.$note = .null   // {"note":null}
/// update.note = nil      // {}
/// ```
@propertyWrapper
public enum Nullable<Value> {
  /// The property is left out.
  case absent
  /// The property is `null`.
  case null
  /// The property has a value.
  case value(Value)

  /// Creates an absent property.
  public init() {
    self = .absent
  }

  /// Creates a property with a value, or an absent one for `nil`.
  public init(wrappedValue: Value?) {
    self = wrappedValue.map(Nullable.value) ?? .absent
  }

  /// The value; `nil` if the property is absent or `null`. Setting `nil` makes it absent.
  public var wrappedValue: Value? {
    get {
      guard case .value(let value) = self else { return nil }
      return value
    }
    set { self = Nullable(wrappedValue: newValue) }
  }

  /// The state itself.
  public var projectedValue: Nullable<Value> {
    get { self }
    set { self = newValue }
  }
}

extension Nullable: Sendable where Value: Sendable {}
extension Nullable: Equatable where Value: Equatable {}
extension Nullable: Hashable where Value: Hashable {}

extension Nullable: Decodable where Value: Decodable {
  /// Decodes `null` or a value.
  ///
  /// - Throws: What decoding the value throws.
  public init(from decoder: any Decoder) throws {
    self = try decoder.singleValueContainer().decodeNil() ? .null : .value(Value(from: decoder))
  }
}

extension Nullable: Encodable where Value: Encodable {
  /// Encodes the value, or `null` for want of one.
  ///
  /// Only a container can leave a property out; the keyed ones do.
  ///
  /// - Throws: What encoding the value throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if case .value(let value) = self {
      try container.encode(value)
    } else {
      try container.encodeNil()
    }
  }
}

// The compiler's own `Codable` code for a type with a `@Nullable` property calls these.

extension KeyedDecodingContainer {
  /// Decodes a property of three states; absent if the key is missing.
  ///
  /// - Throws: What decoding the value throws.
  public func decode<Value: Decodable>(
    _ type: Nullable<Value>.Type,
    forKey key: Key
  ) throws -> Nullable<Value> {
    guard contains(key) else { return .absent }
    return try decodeNil(forKey: key) ? .null : .value(decode(Value.self, forKey: key))
  }
}

extension KeyedEncodingContainer {
  /// Encodes a property of three states, leaving it out if it is absent.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encode<Value: Encodable>(
    _ value: Nullable<Value>,
    forKey key: Key
  ) throws {
    switch value {
    case .absent: break
    case .null: try encodeNil(forKey: key)
    case .value(let value): try encode(value, forKey: key)
    }
  }
}
