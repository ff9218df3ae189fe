extension APIResponse {
  /// The body, decoded from JSON. An optional value is nil when there is no body, or `null`.
  ///
  /// - Throws: ``JSONSyntaxError`` if the body is not JSON; `DecodingError` if it is something else.
  public func decoded<T: Decodable>() throws -> T {
    if body.isEmpty, let type = T.self as? any NilRepresentable.Type, let none = type.none as? T {
      return none
    }
    return try JSONCoding.decode(T.self, from: body, within: decodingLimit)
  }

  /// The value of a header field in the style `simple`; nil when there is no such field.
  ///
  /// - Parameters:
  ///   - name: The field's name.
  ///   - type: The type of the value; for an array, commas separate its elements.
  /// - Returns: The value.
  /// - Throws: ``DecodingFailure`` when the field has another value.
  public func header<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value? {
    guard let fieldName = HTTPField.Name(name), let text = headerFields[fieldName] else {
      return nil
    }
    // A header field has text alone. Whether that is a number is for the type to say, so it is offered
    // as each thing that it can be.
    for candidate in JSONValue.candidates(for: text) {
      if let value = try? JSONCoding.decode(type, from: candidate.serialized()) { return value }
    }
    throw DecodingFailure(
      path: "the header field \(name)",
      message: "its value is no \(type), as documented"
    )
  }
}

/// A type with a value that says there is none.
private protocol NilRepresentable {
  static var none: Self { get }
}

extension Optional: NilRepresentable {}

extension JSONValue {
  fileprivate static func candidates(for text: String) -> [JSONValue] {
    let elements = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    return [
      .string(text), scalar(text), .array(elements.map { .string($0) }),
      .array(elements.map(scalar)),
    ]
  }

  private static func scalar(_ text: String) -> JSONValue {
    switch text {
    case "true": .bool(true)
    case "false": .bool(false)
    default: (try? .number(JSONNumber(text))) ?? .string(text)
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
