public import APIClientRuntime
public import HTTPTypes

/// A request that a client has sent in a test.
public struct SentRequest: Sendable {
  /// The operation's name in the document, such as `get_dag_run`.
  public let operationID: String
  /// The request with scheme, authority and path, and with its credentials.
  public let head: HTTPRequest
  /// The body; empty when there was none.
  public let body: [UInt8]

  /// Creates a request, as code that answers requests needs it in a test of its own.
  public init(operationID: String, head: HTTPRequest, body: [UInt8] = []) {
    self.operationID = operationID
    self.head = head
    self.body = body
  }

  init(_ head: HTTPRequest, _ body: APIRequestBody?, _ options: TransportOptions) async throws {
    var bytes: [UInt8] = []
    if let body {
      for try await piece in body { bytes += piece }
    }
    self.init(operationID: options.operationID, head: head, body: bytes)
  }

  /// The method, such as `GET`.
  public var method: String { head.method.rawValue }

  /// The whole URL.
  public var url: String {
    "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")"
  }

  /// The path as it is sent, without the query.
  public var path: String {
    head.path.map { String($0.prefix { $0 != "?" }) } ?? ""
  }

  /// The parameters of the query in order, decoded.
  public var query: [(name: String, value: String)] {
    guard let text = head.path?.split(separator: "?", maxSplits: 1).dropFirst().first else {
      return []
    }
    return text.split(separator: "&").map { parameter in
      let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0].decoded, parts.count > 1 ? parts[1].decoded : "")
    }
  }

  /// The values of a parameter of the query, decoded; none if it was not sent.
  public func query(_ name: String) -> [String] {
    query.filter { $0.name == name }.map(\.value)
  }

  /// The value of a header field; nil if it was not sent.
  public func headerField(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { head.headerFields[$0] }
  }

  /// The body as UTF-8 text, with U+FFFD in place of what is not.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as JSON.
  ///
  /// - Throws: `JSONSyntaxError` if it is none.
  public var json: JSONValue {
    get throws { try JSONValue(parsing: body) }
  }

  /// The body as a value, such as the model that the operation takes.
  ///
  /// - Throws: As `JSONCoding` does.
  public func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
    try JSONCoding.decode(type, from: body)
  }
}

extension SentRequest: CustomStringConvertible {
  /// The operation, the method, the path, and how the body begins. It shows no header fields.
  public var description: String {
    let start = String(text.prefix(200))
    let rest = start.utf8.count < body.count ? "…" : ""
    return "\(operationID): \(method) \(head.path ?? "")\(body.isEmpty ? "" : " \(start)\(rest)")"
  }
}

extension Substring {
  /// The text without its escapes (RFC 3986, section 2.1); a plus is a blank, as in forms.
  var decoded: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(Substring(rest.prefix(2)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
