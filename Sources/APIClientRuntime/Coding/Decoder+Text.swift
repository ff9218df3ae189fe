extension Decoder {
  /// Decodes a value that JSON writes as a string of a certain form.
  ///
  /// - Parameters:
  ///   - form: The form as an error message names it, such as "an RFC 3339 date".
  ///   - read: Reads the string's UTF-8 bytes; `nil` if they do not have the form.
  /// - Returns: The value.
  /// - Throws: `DecodingError.dataCorrupted`, naming the text, if the string does not have the form;
  ///   the decoder's own error if there is no string.
  func text<T>(as form: String, _ read: (ArraySlice<UInt8>) -> T?) throws -> T {
    let text: String
    if let decoder = self as? JSONNodeDecoder {
      if let bytes = decoder.plainStringBytes, let value = read(bytes) { return value }
      // Errors, and the unlikely text with escapes in it.
      guard decoder.isString else { throw decoder.mismatch(T.self, expected: form) }
      text = try decoder.string()
    } else {
      text = try singleValueContainer().decode(String.self)
    }
    guard let value = read(ArraySlice(text.utf8)) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: codingPath,
          debugDescription: "\"\(text)\" is not \(form)"
        )
      )
    }
    return value
  }
}
