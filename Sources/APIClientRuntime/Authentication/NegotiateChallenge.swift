/// What a server says in the header field `WWW-Authenticate` of the scheme `Negotiate` (RFC 4559,
/// sections 4.1 and 4.2).
enum NegotiateChallenge: Sendable, Equatable {
  /// The scheme alone: the server wants a token.
  case request
  /// The server's token, as it was written.
  case token(String)

  private static let scheme = "negotiate"

  /// Finds the scheme among the challenges of a response; nil when it is not among them.
  ///
  /// Challenges of several fields, or of several schemes in one, are told apart (RFC 9110, section
  /// 11.6.1). A token counts for more than the scheme alone, and the first token counts.
  init?(_ fields: HTTPFields) {
    var found: NegotiateChallenge?
    for value in fields[values: .wwwAuthenticate] {
      for element in Self.elements(of: value) {
        switch NegotiateChallenge(element: element) {
        case .token(let token):
          self = .token(token)
          return
        case .request: found = .request
        case nil: break
        }
      }
    }
    guard let found else { return nil }
    self = found
  }

  private init?(element: Substring) {
    let parts = element.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
    guard let first = parts.first, first.lowercased() == Self.scheme else { return nil }
    self = parts.count == 2 ? .token(String(parts[1].filter { $0 != " " && $0 != "\t" })) : .request
  }

  /// Splits at the commas that are not within quotes.
  private static func elements(of value: String) -> [Substring] {
    var elements: [Substring] = []
    var start = value.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in value.indices {
      switch value[index] {
      case _ where isEscaped: isEscaped = false
      case "\\" where isQuoted: isEscaped = true
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        elements.append(value[start..<index])
        start = value.index(after: index)
      default: break
      }
    }
    elements.append(value[start...])
    return elements
  }
}
