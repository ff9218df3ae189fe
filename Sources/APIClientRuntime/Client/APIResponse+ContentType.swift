extension APIResponse {
  /// The body, where a range of types was asked for, read as its own type says: as JSON, or as the text
  /// itself, if the type of the value has one for it.
  ///
  /// Servers such as Spring answer a string as text/plain where the document says `*/*`.
  ///
  /// - Throws: As ``decoded()`` does.
  func decodedByContentType<T: Decodable>() throws -> T {
    let contentType = headerFields[.contentType].map { MediaType($0) }
    if contentType?.isPlainText == true, T.isText, let value = text as? T { return value }
    do {
      return try decoded()
    } catch {
      guard contentType?.isJSON != true,
        let value = JSONCoding.decode(T.self, fromPlainText: text)
      else { throw error }
      return value
    }
  }
}
