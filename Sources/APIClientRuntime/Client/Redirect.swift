import Foundation

/// Which redirects are followed, and to where.
///
/// Only those of a request that changes nothing, and only within its origin (RFC 6454, section 4),
/// because it carries credentials. Anything else would turn a POST into a GET, or show a password to
/// another server; the caller gets the redirect itself.
enum Redirect {
  /// How many redirects one request may follow.
  static let limit = 10

  /// The request that a redirect leads to, still without credentials; nil if it is none that may be
  /// followed.
  ///
  /// - Parameters:
  ///   - sent: The request as it was sent.
  ///   - request: The same before it got its credentials.
  ///   - response: The answer.
  /// - Returns: The next request.
  static func request(
    after sent: AuthenticatedRequest,
    unauthenticated request: HTTPRequest,
    _ response: Response
  ) -> HTTPRequest? {
    guard [.get, .head].contains(request.method),
      [301, 302, 303, 307, 308].contains(response.status.code),
      let location = response.headerFields[.location],
      let base = URL(string: request.urlText),
      let target = URL(string: location, relativeTo: base)?.absoluteURL,
      target.scheme?.lowercased() == base.scheme,
      target.host?.lowercased() == base.host?.lowercased(),
      target.portOrDefault == base.portOrDefault,
      target.user == nil, target.password == nil
    else { return nil }
    var next = request
    next.path = target.pathAndQuery(without: sent.addition(to: request))
    return next
  }
}

extension HTTPRequest {
  fileprivate var urlText: String { "\(scheme ?? "")://\(authority ?? "")\(path ?? "")" }
}

extension AuthenticatedRequest {
  /// What credentials have added to the query of a request, such as `key=secret`; empty if nothing.
  fileprivate func addition(to request: HTTPRequest) -> String {
    let old = request.path ?? ""
    let new = head.path ?? ""
    guard new.hasPrefix(old), new != old else { return "" }
    return String(new.dropFirst(old.count + 1))
  }
}

extension URL {
  fileprivate var portOrDefault: Int? {
    port ?? (scheme == "https" ? 443 : scheme == "http" ? 80 : nil)
  }

  /// The path and the query, still encoded.
  ///
  /// - Parameter parameter: A part of the query to leave out: a server may repeat the whole query of
  ///   a request, while the next one gets its credentials anew.
  /// - Returns: What stands in a request line.
  fileprivate func pathAndQuery(without parameter: String) -> String {
    let components = URLComponents(url: self, resolvingAgainstBaseURL: true)
    let path = components?.percentEncodedPath ?? ""
    let start = path.isEmpty ? "/" : path
    guard let query = components?.percentEncodedQuery else { return start }
    guard !parameter.isEmpty, let place = query.range(of: parameter) else {
      return "\(start)?\(query)"
    }
    var rest = query
    rest.removeSubrange(place)
    while rest.hasSuffix("&") { rest.removeLast() }
    return rest.isEmpty ? start : "\(start)?\(rest)"
  }
}
