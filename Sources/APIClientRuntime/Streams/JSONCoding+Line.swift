extension JSONCoding {
  /// Decodes a line of a body.
  ///
  /// - Parameters:
  ///   - type: The type of the value.
  ///   - line: The line, without its end.
  ///   - number: The line's number; that of the first is 1.
  /// - Returns: The value; nil if the line is blank.
  /// - Throws: ``DecodingFailure``, with the line's number in its path.
  static func decode<T: Decodable>(
    _ type: T.Type,
    fromLine line: [UInt8],
    number: Int
  ) throws -> T? {
    guard !line.allSatisfy(\.isJSONWhitespace) else { return nil }
    do {
      return try decode(type, from: line)
    } catch {
      let failure = DecodingFailure(error)
      throw DecodingFailure(path: "line \(number): \(failure.path)", message: failure.message)
    }
  }
}

extension UInt8 {
  /// Whether JSON passes over the character between values (RFC 8259, section 2).
  var isJSONWhitespace: Bool { " \t\n\r".utf8.contains(self) }
}
