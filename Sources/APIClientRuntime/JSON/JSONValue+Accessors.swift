extension JSONValue {
  /// The text, if this is a string.
  public var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The integer, if this is a number that is an exact `Int`; `2.0` is.
  public var intValue: Int? {
    guard case .number(let value) = self else { return nil }
    return value.int
  }

  /// The nearest `Double`, if this is a number.
  public var doubleValue: Double? {
    guard case .number(let value) = self else { return nil }
    return value.double
  }

  /// The truth value, if this is a boolean.
  public var boolValue: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements, if this is an array.
  public var arrayValue: [JSONValue]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The members, if this is an object.
  public var objectValue: JSONObject? {
    guard case .object(let value) = self else { return nil }
    return value
  }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// The value of a member; `nil` if there is none, or if this is not an object.
  public subscript(key: String) -> JSONValue? {
    objectValue?[key]
  }

  /// The element at an index; `nil` if there is none, or if this is not an array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The value of a member, read as a type; `nil` if there is none of that name, or none of that type.
  ///
  /// - Parameter member: The name of the member.
  /// - Returns: The value.
  public func decoded<T: Decodable>(_ member: String) -> T? {
    guard let value = self[member], !value.isNull else { return nil }
    return try? JSONCoding.decode(T.self, from: value.serialized())
  }
}
