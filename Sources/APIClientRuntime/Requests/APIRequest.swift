public import HTTPTypes

/// A request of an operation, before it is known where it goes.
///
/// - Note: Generated code makes these; callers use the generated types.
public struct APIRequest: Sendable {
  let operationID: String
  private let method: HTTPRequest.Method
  /// The path below the server's.
  public var path: RequestPath = ""
  /// The URL of a server that this operation alone has; nil for the configuration's.
  public var server: String?
  /// The names of the security schemes that the operation takes: alternatives, each of which needs
  /// all of its schemes (OpenAPI Specification 3.0.4, section 4.8.30). None for an operation that
  /// takes no credentials; nil where the document says nothing.
  public var security: [[String]]?
  /// Which variant of an ``ErrorBodyUnion`` is the body of which status: a tag of the variant by a
  /// code, a range such as `4XX`, or `default`.
  public var errorBodies: [String: String] = [:]
  /// The media types that a response may have: the field Accept (RFC 9110, section 12.5.1).
  public var accept = "application/json"
  /// The line, or the data of an event, that ends a stream before its body does; nil for none.
  public var streamEnd: String?
  /// The header field of the document by which a server knows the request again, with a key that each call
  /// makes unless its caller gives one.
  private(set) var idempotencyKey: IdempotencyKey?
  var body: RequestBody?
  /// Why the request cannot be made; nil when it can.
  var fault: String?
  private var query = ""
  private var cookies = ""
  private var headerFields = HTTPFields()

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - operationID: The operation's name in the document, for errors and the log.
  ///   - method: The HTTP method.
  public init(_ operationID: String, _ method: HTTPRequest.Method) {
    self.operationID = operationID
    self.method = method
  }

  /// Creates a request of a method that has no constant.
  ///
  /// - Parameters:
  ///   - operationID: The operation's name in the document, for errors and the log.
  ///   - method: The HTTP method: a token (RFC 9110, section 9.1).
  public init(_ operationID: String, method: String) {
    let known = HTTPRequest.Method(rawValue: method)
    self.init(operationID, known ?? .get)
    if known == nil { fault = "'\(method)' is no HTTP method" }
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

  /// Adds a header field by which a server knows the request again when it is sent again, with a random
  /// UUID if the value is nil.
  public mutating func idempotencyKey(_ name: String, _ value: (some ParameterValue)?) {
    header(name, value)
    idempotencyKey = .automatic(headerField: name)
  }

  /// Adds a name and a value to the query, both escaped.
  mutating func append(_ pair: (name: String, text: String)) {
    query += "\(query.isEmpty ? "?" : "&")\(pair.name)=\(pair.text)"
  }

  /// Adds a name and a value to the cookies, both escaped (RFC 6265, section 4.2.1).
  mutating func append(cookie pair: (name: String, text: String)) {
    cookies += "\(cookies.isEmpty ? "" : "; ")\(pair.name)=\(pair.text)"
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
    if fieldName == .accept { accept = text } else { headerFields[fieldName] = text }
  }

  /// The request as a server gets it.
  func encoded(for server: ServerURL) throws(CallFailure) -> (HTTPRequest, body: APIRequestBody?) {
    if let fault = path.fault ?? fault { throw .invalidRequest(fault) }
    var fields: HTTPFields = [.accept: accept]
    fields.append(contentsOf: headerFields)
    var request = HTTPRequest(
      method: method,
      scheme: server.scheme,
      authority: server.authority,
      path: server.path + path.text + query,
      headerFields: fields
    )
    if !cookies.isEmpty { request.headerFields.setCookies(cookies) }
    guard let body else { return (request, nil) }
    do {
      let (contentType, content) = try body.encoded()
      request.headerFields[.contentType] = contentType
      return (request, content)
    } catch let fault as RequestFault {
      throw .invalidRequest(fault.message)
    } catch {
      throw .invalidRequest("the body cannot be encoded: \(error)")
    }
  }
}
