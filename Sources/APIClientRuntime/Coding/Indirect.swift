/// A property that is stored elsewhere, so that a value type can hold a value of its own type.
///
/// Copies are independent of each other, as for any value.
///
/// ```swift
/// struct Folder {
///   @Indirect var parent: Folder?
/// }
/// ```
@propertyWrapper
public struct Indirect<Value> {
  fileprivate indirect enum Storage {
    case value(Value)
  }

  private var storage: Storage

  /// Creates a property with a value.
  public init(wrappedValue: Value) {
    storage = .value(wrappedValue)
  }

  /// The value.
  public var wrappedValue: Value {
    get {
      switch storage {
      case .value(let value): value
      }
    }
    set { storage = .value(newValue) }
  }
}

extension Indirect where Value: ExpressibleByNilLiteral {
  /// Creates a property without a value.
  public init() {
    self.init(wrappedValue: nil)
  }
}

extension Indirect.Storage: Sendable where Value: Sendable {}
extension Indirect: Sendable where Value: Sendable {}

extension Indirect: Equatable where Value: Equatable {
  /// Whether the values are equal.
  public static func == (left: Indirect, right: Indirect) -> Bool {
    left.wrappedValue == right.wrappedValue
  }
}

extension Indirect: Hashable where Value: Hashable {
  /// Feeds the value to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(wrappedValue)
  }
}

extension Indirect: Decodable where Value: Decodable {
  /// Decodes the value.
  ///
  /// - Throws: What decoding the value throws.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? JSONNodeDecoder {
      self.init(wrappedValue: try decoder.placed())
    } else {
      self.init(wrappedValue: try Value(from: decoder))
    }
  }
}

extension Indirect: Encodable where Value: Encodable {
  /// Encodes the value.
  ///
  /// - Throws: What encoding the value throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

// The compiler's own `Codable` code for a type with an optional `@Indirect` property calls these.

extension KeyedDecodingContainer {
  /// Decodes an optional property that is stored elsewhere; `nil` if it is missing or `null`.
  ///
  /// - Throws: What decoding the value throws.
  public func decode<Value: Decodable>(
    _ type: Indirect<Value?>.Type,
    forKey key: Key
  ) throws -> Indirect<Value?> {
    Indirect(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
  }
}

extension KeyedEncodingContainer {
  /// Encodes an optional property that is stored elsewhere, leaving it out if it is `nil`.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encode<Value: Encodable>(
    _ value: Indirect<Value?>,
    forKey key: Key
  ) throws {
    try encodeIfPresent(value.wrappedValue, forKey: key)
  }
}
