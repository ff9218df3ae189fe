extension APIResponse {
  /// The server's or a proxy's name for the request, to search their logs for; nil if there is none.
  ///
  /// There is no standard for such a field. These are the names in use, the commonest first.
  public var requestID: String? {
    for name in Self.requestIDFields {
      if let value = headerFields[name], !value.isEmpty { return value }
    }
    return nil
  }

  private static let requestIDFields: [HTTPField.Name] = [
    "X-Request-ID", "Request-ID", "X-Correlation-ID", "X-Amzn-RequestId", "X-Amzn-Trace-Id",
    "X-Cloud-Trace-Context", "CF-Ray", "Traceparent",
  ]
  .compactMap { HTTPField.Name($0) }
}
