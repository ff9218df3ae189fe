import HTTPTypes

extension HTTPFields {
  /// The length of a body by the field Content-Length (RFC 9110, section 8.6), in bytes; nil when
  /// there is none that can be read.
  var contentLengthInBytes: Int? {
    guard let text = self[.contentLength], !text.isEmpty, text.utf8.count <= 18,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }
}

extension HTTPResponse {
  /// How many bytes of a body follow this head, as far as the head tells; nil when it does not, or
  /// when they arrive decompressed.
  func bodyLength(answering method: HTTPRequest.Method) -> Int? {
    // RFC 9112, section 6.3: there is no body, whatever the fields say.
    guard method != .head, status.kind != .informational, status.code != 204, status.code != 304
    else { return 0 }
    guard headerFields[.contentEncoding] == nil, headerFields[.transferEncoding] == nil else {
      return nil
    }
    return headerFields.contentLengthInBytes
  }
}

extension APIResponseBody {
  /// The body, which fails at its end when it is shorter than it should be: a connection that was
  /// closed too early looks like the end to some transports.
  func checked(toHave length: Int?) -> APIResponseBody {
    guard let length, length > 0 else { return self }
    return APIResponseBody { [self] in
      var pieces = makeAsyncIterator()
      var count = 0
      return {
        if let piece = try await pieces.next() {
          count += piece.count
          return piece
        }
        try Task.checkCancellation()
        guard count >= length else {
          throw TransportError(
            .interrupted,
            "the body ended after \(count) of \(length) bytes"
          )
        }
        return nil
      }
    }
  }
}
