#if AsyncHTTPClient
  import HTTPTypes
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP1

  extension HTTPClientRequest {
    /// The request in the client's terms.
    init(_ request: HTTPRequest, body: APIRequestBody?, acceptsCompression: Bool) {
      self.init(
        url: "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")"
      )
      method = HTTPMethod(rawValue: request.method.rawValue)
      for field in request.headerFields where field.name != .cookie {
        headers.add(name: field.name.rawName, value: field.value)
      }
      // A request has one such field alone (RFC 6265, section 5.4).
      if let cookies = request.headerFields[.cookie] {
        headers.add(name: HTTPField.Name.cookie.rawName, value: cookies)
      }
      if request.headerFields[.acceptEncoding] == nil {
        headers.add(
          name: HTTPField.Name.acceptEncoding.rawName,
          value: acceptsCompression ? "gzip, deflate" : "identity"
        )
      }
      self.body = body.map { body in
        if let bytes = body.bytes { return .bytes(bytes) }
        return .stream(
          body.map { ByteBuffer(bytes: $0) },
          length: body.length.map { .known(Int64($0)) } ?? .unknown
        )
      }
    }
  }

  extension HTTPResponse {
    /// The head of a response in the terms of HTTP.
    init(_ response: HTTPClientResponse) throws {
      let code = Int(response.status.code)
      guard (100...999).contains(code) else {
        throw TransportError(.malformed, "the status is \(code)")
      }
      self.init(status: .init(code: code))
      for (name, value) in response.headers {
        guard let name = HTTPField.Name(name), HTTPField.isValidValue(value) else { continue }
        headerFields.append(HTTPField(name: name, value: value))
      }
    }
  }

  extension APIResponseBody {
    /// A body that is read from the connection piece by piece, which makes the server wait meanwhile.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - clients: What has to live until the body is read.
    init(_ body: HTTPClientResponse.Body, from clients: HTTPClientSource) {
      let isRead = LockedState(false)
      self.init {
        // The client ends the process when a body is read twice.
        let isFirst = isRead.withLock { isRead in
          defer { isRead = true }
          return !isRead
        }
        guard isFirst else {
          return { throw TransportError(.other, "a body can be read once, and this one was") }
        }
        var pieces = body.makeAsyncIterator()
        return {
          defer { withExtendedLifetime(clients) {} }
          do {
            return try await pieces.next().map { Array($0.readableBytesView) }
          } catch {
            throw TransportError.translatedInBody(error)
          }
        }
      }
    }
  }

  extension TimeAmount {
    init(_ duration: Duration) {
      let (seconds, attoseconds) = duration.components
      // A time that does not fit is as good as none.
      let limited = min(max(seconds, 0), 1 << 32)
      self = .nanoseconds(limited * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
  }
#endif
