/// A request of an operation, before it is known where it goes.
///
/// - Note: Generated code makes these; callers use the generated types.
public struct Request: Sendable {
  let operationID: String
  private let method: HTTPRequest.Method
  /// The path below the server's.
  public var path: RequestPath = ""
  private var query = ""
  private var headerFields: HTTPFields = [.accept: "application/json"]
  private var jsonBody: (any Encodable & Sendable)?
  private var fault: String?

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - operationID: The operation's name in the document, for errors and the log.
  ///   - method: The HTTP method.
  public init(_ operationID: String, _ method: HTTPRequest.Method) {
    self.operationID = operationID
    self.method = method
  }

  /// Adds a query parameter, unless it is nil.
  public mutating func query(_ name: String, _ value: (some ParameterValue)?) {
    guard let value else { return }
    startParameter(name)
    query.appendPercentEncoded(value.parameterText)
  }

  /// Adds a query parameter with several values, unless it is nil or there are none.
  ///
  /// - Parameters:
  ///   - name: The parameter's name.
  ///   - values: The values.
  ///   - explode: Whether each value has the name before it; otherwise commas stand between them
  ///     (OpenAPI Specification 3.0.3, section 4.7.12.3, style `form`).
  public mutating func query(_ name: String, _ values: [some ParameterValue]?, explode: Bool) {
    guard let values, !values.isEmpty else { return }
    for (index, value) in values.enumerated() {
      if explode || index == 0 { startParameter(name) } else { query += "," }
      query.appendPercentEncoded(value.parameterText)
    }
  }

  /// Adds a header field, unless it is nil.
  public mutating func header(_ name: String, _ value: (some ParameterValue)?) {
    guard let value else { return }
    header(name, text: value.parameterText)
  }

  /// Adds a header field with several values, unless it is nil or there are none.
  public mutating func header(_ name: String, _ values: [some ParameterValue]?) {
    guard let values, !values.isEmpty else { return }
    header(name, text: values.map(\.parameterText).joined(separator: ","))
  }

  /// Sets the body, unless it is nil. Read-only properties are left out of it.
  public mutating func body(_ value: (some Encodable & Sendable)?) {
    guard let value else { return }
    jsonBody = value
  }

  private mutating func startParameter(_ name: String) {
    query += query.isEmpty ? "?" : "&"
    query.appendPercentEncoded(name)
    query += "="
  }

  private mutating func header(_ name: String, text: String) {
    guard let fieldName = HTTPField.Name(name), HTTPField.isValidValue(text) else {
      fault = fault ?? "the header field '\(name)' cannot have a value with such characters"
      return
    }
    headerFields[fieldName] = text
  }

  /// The request as a server gets it.
  func encoded(for server: ServerURL) throws(CallFailure) -> (HTTPRequest, body: [UInt8]?) {
    if let fault = path.fault ?? fault { throw .invalidRequest(fault) }
    var request = HTTPRequest(
      method: method,
      scheme: server.scheme,
      authority: server.authority,
      path: server.path + path.text + query,
      headerFields: headerFields
    )
    guard let jsonBody else { return (request, nil) }
    request.headerFields[.contentType] = "application/json"
    do {
      return (request, try JSONCoding.encode(jsonBody, omittingReadOnly: true))
    } catch {
      throw .invalidRequest("the body cannot be encoded: \(error)")
    }
  }
}
