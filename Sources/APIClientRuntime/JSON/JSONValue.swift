/// Any JSON value (RFC 8259, section 3), with numbers exact and members in order.
public enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it is written.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object(JSONObject)
}

extension JSONValue {
  /// Parses a JSON text in UTF-8, strictly by RFC 8259.
  ///
  /// A byte order mark in front is tolerated. Of several members with one name the last wins.
  ///
  /// - Throws: ``JSONSyntaxError`` if the bytes are not one JSON text, or if it nests deeper than 512
  ///   levels, or if they are more than 512 MiB.
  public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    self = try JSONDocument(parsing: bytes).value(at: JSONDocument.root)
  }

  /// The value as compact JSON in UTF-8.
  ///
  /// Only what must be escaped is: quotation marks, backslashes and control characters.
  public func serialized() -> [UInt8] {
    var serializer = JSONSerializer()
    serializer.append(self)
    return serializer.bytes
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON.
  public var description: String { String(decoding: serialized(), as: UTF8.self) }
}
