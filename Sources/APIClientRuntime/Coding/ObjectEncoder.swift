/// Encodes the properties of an object by name, in the order of the calls.
///
/// Works with any encoder; with that of ``JSONCoding`` it writes straight into the tree. Several
/// object encoders of one encoder write into the same object.
///
/// A read-only property is one that only the service sets. It is left out when ``JSONCoding`` is
/// asked to omit read-only properties, as for a request body, and encoded like any other otherwise.
///
/// ```swift
/// var object = ObjectEncoder(encoder)
/// try object.encode(dagID, for: "dag_id")
/// try object.encodeIfPresent(conf, for: "conf")
/// try object.encodeNullable($note, for: "note")
/// try object.encodeReadOnlyIfPresent(startDate, for: "start_date")
/// ```
public struct ObjectEncoder {
  private enum Target {
    case tree(JSONTreeEncoder)
    case container(KeyedEncodingContainer<JSONKey>)
  }

  private var target: Target

  /// Whether read-only properties are left out.
  public let omitsReadOnly: Bool

  /// Makes what an encoder writes an object, if it is not one yet, and adds to it.
  public init(_ encoder: any Encoder) {
    if let tree = encoder as? JSONTreeEncoder {
      tree.builder.beginObject()
      target = .tree(tree)
      omitsReadOnly = tree.omitsReadOnly
    } else {
      target = .container(encoder.container(keyedBy: JSONKey.self))
      omitsReadOnly = false
    }
  }

  /// Encodes a required property.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encode(_ value: some Encodable, for key: String) throws {
    switch target {
    case .tree(let tree):
      tree.builder.set(try tree.encoded(value, at: JSONKey(key)), for: key)
    case .container(var container):
      try container.encode(value, forKey: JSONKey(key))
      target = .container(container)
    }
  }

  /// Encodes an optional property, leaving it out if it is `nil`.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encodeIfPresent<T: Encodable>(_ value: T?, for key: String) throws {
    if let value { try encode(value, for: key) }
  }

  /// Encodes a property of three states, leaving it out if it is absent.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encodeNullable<T: Encodable>(
    _ value: Nullable<T>,
    for key: String
  ) throws {
    switch value {
    case .absent: break
    case .null: try encode(JSONValue.null, for: key)
    case .value(let value): try encode(value, for: key)
    }
  }

  /// Encodes a property of three states whose value is stored elsewhere, leaving it out if it is
  /// absent.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encodeNullable<T: Encodable>(
    _ value: IndirectNullable<T>,
    for key: String
  ) throws {
    try encodeNullable(value.projectedValue, for: key)
  }

  /// Encodes the properties that an object has beyond those it declares, sorted by name.
  ///
  /// - Throws: What encoding a value throws.
  public mutating func encodeAdditional<T: Encodable>(_ values: [String: T]) throws {
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      try encode(value, for: key)
    }
  }
}

// MARK: - Read-only properties

extension ObjectEncoder {
  /// Encodes a required property that only the service sets.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encodeReadOnly(_ value: some Encodable, for key: String) throws {
    if !omitsReadOnly { try encode(value, for: key) }
  }

  /// Encodes an optional property that only the service sets, leaving it out if it is `nil`.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encodeReadOnlyIfPresent<T: Encodable>(
    _ value: T?,
    for key: String
  ) throws {
    if !omitsReadOnly { try encodeIfPresent(value, for: key) }
  }

  /// Encodes a property of three states that only the service sets, leaving it out if it is absent.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encodeReadOnlyNullable<T: Encodable>(
    _ value: Nullable<T>,
    for key: String
  ) throws {
    if !omitsReadOnly { try encodeNullable(value, for: key) }
  }

  /// Encodes a property of three states that only the service sets and whose value is stored
  /// elsewhere, leaving it out if it is absent.
  ///
  /// - Throws: What encoding the value throws.
  public mutating func encodeReadOnlyNullable<T: Encodable>(
    _ value: IndirectNullable<T>,
    for key: String
  ) throws {
    if !omitsReadOnly { try encodeNullable(value, for: key) }
  }
}
