/// Decodes the properties of an object by name.
///
/// Works with any decoder; with that of ``JSONCoding`` it reads straight from the parsed text. Names
/// the object has beyond those asked for are ignored; of several properties with one name the last
/// counts.
///
/// ```swift
/// let object = try ObjectDecoder(decoder)
/// dagID = try object.decode("dag_id")
/// startDate = try object.decodeIfPresent("start_date")
/// _note = try object.decodeNullable("note")
/// ```
public struct ObjectDecoder {
  private enum Source {
    case node(JSONNodeDecoder)
    case container(KeyedDecodingContainer<JSONKey>)
  }

  private let source: Source

  /// Creates a decoder for the object that another decoder is at.
  ///
  /// - Throws: `DecodingError.typeMismatch` if it is not at an object, or
  ///   `DecodingError.valueNotFound` if it is at `null`.
  public init(_ decoder: any Decoder) throws {
    if let node = decoder as? JSONNodeDecoder {
      guard node.kind == .object else {
        throw node.mismatch([String: Any].self, expected: "an object")
      }
      try node.document.checkLimit()
      source = .node(node)
    } else {
      source = .container(try decoder.container(keyedBy: JSONKey.self))
    }
  }

  private init(source: Source) {
    self.source = source
  }

  /// The same object, whose numbers may be written as text. Decoders other than that of ``JSONCoding``
  /// read numbers alone.
  var readingNumbersFromText: ObjectDecoder {
    switch source {
    case .node(var object):
      object.readsNumbersFromText = true
      return ObjectDecoder(source: .node(object))
    case .container: return self
    }
  }

  /// The names of the object's properties, each once.
  public var keys: [String] {
    switch source {
    case .node(let object):
      (try? JSONKeyedDecodingContainer<JSONKey>(object).allKeys.map(\.stringValue)) ?? []
    case .container(let container):
      container.allKeys.map(\.stringValue)
    }
  }

  /// Whether the object has a property, even if it is `null`.
  public func contains(_ key: String) -> Bool {
    switch source {
    case .node(let object): object.member(key) != nil
    case .container(let container): container.contains(JSONKey(key))
    }
  }
}

// MARK: - Required properties

extension ObjectDecoder {
  /// Decodes a required property; an array or dictionary that is `null` is read as an empty one.
  ///
  /// - Throws: `DecodingError.keyNotFound` if it is missing, `DecodingError.valueNotFound` if it is
  ///   `null` and the type does not know what to make of that, what decoding the value throws.
  public func decode<T: Decodable>(_ key: String) throws -> T {
    switch source {
    case .node(let object):
      let value = try object.required(key)
      if value.isNull, let empty: T = emptyCollection() { return empty }
      return try T(from: value)
    case .container(let container):
      if let empty: T = emptyCollection(), try container.decodeNil(forKey: JSONKey(key)) {
        return empty
      }
      return try container.decode(T.self, forKey: JSONKey(key))
    }
  }

  /// Decodes a required string.
  ///
  /// - Throws: `DecodingError` if it is missing, `null` or not a string.
  public func decode(_ key: String) throws -> String {
    try required(key) { try $0.string() }
  }

  /// Decodes a required integer.
  ///
  /// - Throws: `DecodingError` if it is missing, `null`, not an integer or too large for one.
  public func decode(_ key: String) throws -> Int {
    try required(key) { try $0.integer(Int.self) }
  }

  /// Decodes a required boolean.
  ///
  /// - Throws: `DecodingError` if it is missing, `null` or not a boolean.
  public func decode(_ key: String) throws -> Bool {
    try required(key) { try $0.bool() }
  }

  /// Decodes a required number.
  ///
  /// - Throws: `DecodingError` if it is missing, `null`, not a number or too large for a `Double`.
  public func decode(_ key: String) throws -> Double {
    try required(key) { try $0.double() }
  }

  /// Decodes a required date-time.
  ///
  /// - Throws: `DecodingError` if it is missing, `null` or not an RFC 3339 date-time.
  public func decode(_ key: String) throws -> DateTime {
    try required(key) { try $0.dateTime() }
  }

  @inline(__always)
  private func required<T: Decodable>(
    _ key: String,
    _ read: (JSONNodeDecoder) throws -> T
  ) throws -> T {
    switch source {
    case .node(let object): try read(object.required(key))
    case .container(let container): try container.decode(T.self, forKey: JSONKey(key))
    }
  }
}

// MARK: - Optional properties

extension ObjectDecoder {
  /// Decodes an optional property; `nil` if it is missing or `null`.
  ///
  /// - Throws: What decoding the value throws.
  public func decodeIfPresent<T: Decodable>(_ key: String) throws -> T? {
    try optional(key, T.init(from:))
  }

  /// Decodes an optional string; `nil` if it is missing or `null`.
  ///
  /// - Throws: `DecodingError` if it is not a string.
  public func decodeIfPresent(_ key: String) throws -> String? {
    try optional(key) { try $0.string() }
  }

  /// Decodes an optional integer; `nil` if it is missing or `null`.
  ///
  /// - Throws: `DecodingError` if it is not an integer or too large for one.
  public func decodeIfPresent(_ key: String) throws -> Int? {
    try optional(key) { try $0.integer(Int.self) }
  }

  /// Decodes an optional boolean; `nil` if it is missing or `null`.
  ///
  /// - Throws: `DecodingError` if it is not a boolean.
  public func decodeIfPresent(_ key: String) throws -> Bool? {
    try optional(key) { try $0.bool() }
  }

  /// Decodes an optional number; `nil` if it is missing or `null`.
  ///
  /// - Throws: `DecodingError` if it is not a number or too large for a `Double`.
  public func decodeIfPresent(_ key: String) throws -> Double? {
    try optional(key) { try $0.double() }
  }

  /// Decodes an optional date-time; `nil` if it is missing or `null`.
  ///
  /// - Throws: `DecodingError` if it is not an RFC 3339 date-time.
  public func decodeIfPresent(_ key: String) throws -> DateTime? {
    try optional(key) { try $0.dateTime() }
  }

  /// Decodes a property of three states.
  ///
  /// - Throws: What decoding the value throws.
  public func decodeNullable<T: Decodable>(_ key: String) throws -> Nullable<T> {
    switch source {
    case .node(let object):
      guard let value = object.member(key) else { return .absent }
      return value.isNull ? .null : .value(try T(from: value))
    case .container(let container):
      return try container.decode(Nullable<T>.self, forKey: JSONKey(key))
    }
  }

  /// Decodes a property of three states whose value is stored elsewhere.
  ///
  /// - Throws: What decoding the value throws.
  public func decodeNullable<T: Decodable>(_ key: String) throws -> IndirectNullable<T> {
    IndirectNullable(try decodeNullable(key))
  }

  @inline(__always)
  private func optional<T: Decodable>(
    _ key: String,
    _ read: (JSONNodeDecoder) throws -> T
  ) throws -> T? {
    switch source {
    case .node(let object):
      guard let value = object.member(key), !value.isNull else { return nil }
      return try read(value)
    case .container(let container):
      return try container.decodeIfPresent(T.self, forKey: JSONKey(key))
    }
  }
}

// MARK: - Properties by any name

extension ObjectDecoder {
  /// Decodes the properties that the object has beyond those it declares.
  ///
  /// An array or dictionary that is `null` is read as an empty one, as in `decode(_:)`.
  ///
  /// - Parameter declared: The names to leave out.
  /// - Returns: The values by name.
  /// - Throws: What decoding a value throws.
  public func decodeAdditional<T: Decodable>(besides declared: [String]) throws -> [String: T] {
    let declared = Set(declared.map(JSONMemberName.init))
    var values: [String: T] = [:]
    switch source {
    case .node(let object):
      let document = object.document
      for name in document.names(of: object.node) {
        let key = document.string(at: name)
        guard !declared.contains(JSONMemberName(key)) else { continue }
        let value = object.at(name + 1)
        values[key] = try (value.isNull ? emptyCollection() : nil) ?? value.placed(T.self)
      }
    case .container(let container):
      for key in container.allKeys where !declared.contains(JSONMemberName(key.stringValue)) {
        values[key.stringValue] = try decode(key.stringValue)
      }
    }
    return values
  }
}

extension JSONNodeDecoder {
  fileprivate func required(_ key: String) throws -> JSONNodeDecoder {
    guard let value = member(key) else { throw keyNotFound(JSONKey(key)) }
    return value
  }
}

/// A collection for which `null` is a way to say that there is nothing in it.
private protocol EmptyCollection {
  init()
}

extension Array: EmptyCollection {}
extension Dictionary: EmptyCollection {}
extension Set: EmptyCollection {}

/// An empty array, dictionary or set; `nil` for every other type.
private func emptyCollection<T>() -> T? {
  (T.self as? any EmptyCollection.Type)?.init() as? T
}
