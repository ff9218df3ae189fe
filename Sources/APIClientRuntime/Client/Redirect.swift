import HTTPTypes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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
    _ response: APIResponse
  ) -> HTTPRequest? {
    guard [.get, .head].contains(request.method),
      [301, 302, 303, 307, 308].contains(response.status.code),
      let location = response.headerFields[.location],
      let target = request.target(of: location), target.isOfSameOrigin
    else { return nil }
    var next = request
    next.path = target.url.pathAndQuery(without: sent.addition(to: request))
    return next
  }
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
