import Gallery

/// Keeps responses by their tags, and asks the server only whether they are still good (RFC 9110, section
/// 13.1.2).
actor Cache: APIInterceptor {
  private var kept: [String: (tag: String, head: HTTPResponse, body: [UInt8])] = [:]
  private(set) var hits = 0

  func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
    guard request.head.method == .get, let path = request.head.path else {
      return try await next(request)
    }
    var request = request
    request.setHeaderField("If-None-Match", kept[path]?.tag)
    let response = try await next(request)
    if response.head.status == .notModified, let known = kept[path] {
      hits += 1
      return (known.head, APIResponseBody(known.body))
    }
    guard let tag = response.head.headerFields[.eTag] else { return response }
    let body = try await response.body.collect()
    kept[path] = (tag, response.head, body)
    return (response.head, APIResponseBody(body))
  }
}
