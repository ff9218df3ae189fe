import HTTPTypes

extension Decodable {
  /// The error body of a response; nil if it is something else.
  ///
  /// The content type is not asked: servers send `application/problem+json` where their document says
  /// `application/json`.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - tags: The tags of the union's variants by status; see ``APIRequest/errorBodies``.
  /// - Returns: The error body.
  static func decoded(from response: APIResponse, _ tags: [String: String]) -> Self? {
    guard
      let document = try? JSONDocument(parsing: response.body, limit: response.decodingLimit)
    else { return nil }
    let decoder = JSONNodeDecoder(document: document, node: JSONDocument.root)
    if let tag = tags.tag(for: response.status), let union = Self.self as? any ErrorBodyUnion.Type,
      let body = union.variant(tag, from: decoder) as? Self
    {
      return body
    }
    return try? Self(from: decoder)
  }
}

extension ErrorBodyUnion {
  fileprivate static func variant(_ tag: String, from decoder: JSONNodeDecoder) -> Self? {
    try? variants.variant(tagged: tag)?.decode(decoder)
  }
}

extension [String: String] {
  /// The tag for a status: by its code, or its range, or by default (OpenAPI Specification 3.0.4,
  /// section 4.8.16).
  fileprivate func tag(for status: HTTPResponse.Status) -> String? {
    self["\(status.code)"] ?? self["\(status.code / 100)XX"] ?? self["default"]
  }
}
