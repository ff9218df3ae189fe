/// A property of three states, as ``Nullable`` has them, whose value is stored elsewhere, so that a
/// value type can hold a value of its own type.
///
/// ```swift
/// struct Folder {
///   @IndirectNullable var parent: Folder?
/// }
/// folder.$parent = .null   // {"parent":null}
/// ```
@propertyWrapper
public struct IndirectNullable<Value> {
  fileprivate enum Storage {
    case absent
    case null
    indirect case value(Value)
  }

  private var storage: Storage

  /// Creates an absent property.
  public init() {
    storage = .absent
  }

  /// Creates a property with a value, or an absent one for `nil`.
  public init(wrappedValue: Value?) {
    self.init(Nullable(wrappedValue: wrappedValue))
  }

  /// Creates a property in a state.
  public init(_ state: Nullable<Value>) {
    storage =
      switch state {
      case .absent: .absent
      case .null: .null
      case .value(let value): .value(value)
      }
  }

  /// The value; `nil` if the property is absent or `null`. Setting `nil` makes it absent.
  public var wrappedValue: Value? {
    get { projectedValue.wrappedValue }
    set { self = IndirectNullable(wrappedValue: newValue) }
  }

  /// The state itself.
  public var projectedValue: Nullable<Value> {
    get {
      switch storage {
      case .absent: .absent
      case .null: .null
      case .value(let value): .value(value)
      }
    }
    set { self = IndirectNullable(newValue) }
  }
}

extension IndirectNullable.Storage: Sendable where Value: Sendable {}
extension IndirectNullable: Sendable where Value: Sendable {}

extension IndirectNullable: Equatable where Value: Equatable {
  /// Whether the states are equal.
  public static func == (left: IndirectNullable, right: IndirectNullable) -> Bool {
    left.projectedValue == right.projectedValue
  }
}

extension IndirectNullable: Hashable where Value: Hashable {
  /// Feeds the state to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(projectedValue)
  }
}

extension IndirectNullable: Decodable where Value: Decodable {
  /// Decodes `null` or a value.
  ///
  /// - Throws: What decoding the value throws.
  public init(from decoder: any Decoder) throws {
    self.init(try Nullable(from: decoder))
  }
}

extension IndirectNullable: Encodable where Value: Encodable {
  /// Encodes the value, or `null` for want of one.
  ///
  /// - Throws: What encoding the value throws.
  public func encode(to encoder: any Encoder) throws {
    try projectedValue.encode(to: encoder)
  }
}

// The compiler's own `Codable` code for a type with an `@IndirectNullable` property calls these.

extension KeyedDecodingContainer {
  /// Decodes a property of three states; absent if the key is missing.
  ///
  /// - Throws: What decoding the value throws.
  public func decode<Value: Decodable>(
    _ type: IndirectNullable<Value>.Type,
    forKey key: Key
  ) throws -> IndirectNullable<Value> {
    IndirectNullable(try decode(Nullable<Value>.self, forKey: key))
  }
}

extension KeyedEncodingContainer {
  /// Encodes a property of three states, leaving it out if it is absent.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encode<Value: Encodable>(
    _ value: IndirectNullable<Value>,
    forKey key: Key
  ) throws {
    try encode(value.projectedValue, forKey: key)
  }
}
