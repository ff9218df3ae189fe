import APIClientRuntime
import HTTPTypes

/// Removes secrets from an exchange: first what has their names, which tells the values, and then these
/// wherever they are.
struct SecretRemoval {
  static let mark = "(removed)"
  /// What is shorter stands in any text.
  private static let shortest = 6

  private let names: RecordedSecrets
  /// The values that were met.
  private(set) var values: Set<String> = []

  init(_ names: RecordedSecrets) {
    self.names = names
  }

  /// A request without its secrets, of which later texts are freed as well.
  mutating func request(_ sent: SentRequest) -> RecordedExchange.Request {
    let fields = self.fields(sent.head.headerFields)
    let target = self.target(sent.head.path ?? "")
    let body = self.body(sent.body, type: sent.headerField("content-type") ?? "")
    return RecordedExchange.Request(
      operationID: sent.operationID,
      method: sent.method,
      target: text(target),
      fields: fields.map { text("\($0.name): \($0.value)") },
      body: self.body(body)
    )
  }

  /// The header fields of a response without their secrets.
  mutating func responseFields(_ fields: HTTPFields) -> [(name: String, value: String)] {
    self.fields(fields).map { ($0.name, text($0.value)) }
  }

  /// The body of a response without its secrets.
  mutating func responseBody(_ bytes: [UInt8], type: String) -> RecordedBody {
    let body = self.body(bytes, type: type)
    return self.body(body)
  }

  /// An exchange without values that were met in others: a token is got in one and used in the next.
  func removed(_ values: Set<String>, from exchange: RecordedExchange) -> RecordedExchange {
    var removal = self
    removal.values = values
    var exchange = exchange
    exchange.request.target = removal.text(exchange.request.target)
    exchange.request.fields = exchange.request.fields.map { removal.text($0) }
    exchange.request.body = removal.body(exchange.request.body)
    if case .response(let status, let fields, let body) = exchange.answer {
      exchange.answer = .response(
        status: status,
        fields: fields.map { ($0.name, removal.text($0.value)) },
        body: removal.body(body)
      )
    }
    return exchange
  }

  // MARK: - By name

  private mutating func fields(_ fields: HTTPFields) -> [(name: String, value: String)] {
    fields.map { field in
      let name = field.name.canonicalName
      guard names.hides(headerField: name) else { return (name, field.value) }
      learn(field.value)
      // What stands behind the name of a scheme (RFC 9110, section 11.4).
      field.value.split(separator: " ").last.map { learn(String($0)) }
      return (name, Self.mark)
    }
  }

  private mutating func target(_ target: String) -> String {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return target }
    return "\(parts[0])?\(pairs(parts[1], hidden: names.hides(queryParameter:)))"
  }

  private mutating func body(_ bytes: [UInt8], type: String) -> RecordedBody {
    if type.lowercased().hasPrefix("application/x-www-form-urlencoded") {
      let text = String(decoding: bytes, as: UTF8.self)
      return bytes.isEmpty ? .none : .text(pairs(text[...], hidden: names.hides(member:)))
    }
    let body = RecordedBody(bytes)
    guard case .json(let value) = body else { return body }
    return .json(members(value))
  }

  private mutating func pairs(_ text: Substring, hidden: (String) -> Bool) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, hidden(parts[0].decoded) else { return String(pair) }
      learn(String(parts[1]))
      learn(parts[1].decoded)
      return "\(parts[0])=\(Self.mark)"
    }
    .joined(separator: "&")
  }

  private mutating func members(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map { members($0) })
    case .object(let object):
      var result = JSONObject()
      for (name, value) in object {
        result[name] = names.hides(member: name) ? hidden(value) : members(value)
      }
      return .object(result)
    case .null, .bool, .number, .string: return value
    }
  }

  /// A value in the place of a secret, of the same kind, so that it can be decoded as before.
  private mutating func hidden(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text):
      learn(text)
      return .string(Self.mark)
    case .number(let number):
      learn(number.text)
      return 0
    case .array(let elements): return .array(elements.map { hidden($0) })
    case .object(let object):
      return .object(JSONObject(object.map { (key: $0.key, value: hidden($0.value)) }))
    case .null, .bool: return value
    }
  }

  // MARK: - By value

  private mutating func learn(_ value: String) {
    if value.utf8.count >= Self.shortest, value != Self.mark { values.insert(value) }
  }

  private func text(_ text: String) -> String {
    // The longest first: one may be a part of another.
    values.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.reduce(text) { text, value in
      text.contains(value)
        ? text.split(separator: value, omittingEmptySubsequences: false).joined(
          separator: Self.mark
        )
        : text
    }
  }

  private func body(_ body: RecordedBody) -> RecordedBody {
    switch body {
    case .none, .bytes: body
    case .text(let text): .text(self.text(text))
    case .json(let value): .json(json(value))
    }
  }

  private func json(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(self.text(text))
    case .array(let elements): .array(elements.map { json($0) })
    case .object(let object):
      .object(JSONObject(object.map { (key: $0.key, value: json($0.value)) }))
    case .null, .bool, .number: value
    }
  }
}
