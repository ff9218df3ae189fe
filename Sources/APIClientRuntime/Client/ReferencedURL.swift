import HTTPTypes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A URL that a server has named, beside the request that it answered.
struct ReferencedURL {
  let url: URL
  let base: URL

  /// Whether the URL has the origin of the request (RFC 6454, section 4), so that credentials may go
  /// there.
  var isOfSameOrigin: Bool {
    url.scheme?.lowercased() == base.scheme && isOfSameHost
      && url.portOrDefault == base.portOrDefault
  }

  /// Whether the URL is that of the request's origin but for the `s` of `https`, which a server behind
  /// a proxy does not know of.
  var isOfSameOriginBeforeProxy: Bool {
    url.scheme?.lowercased() == "http" && base.scheme == "https" && isOfSameHost
      && url.port == nil && base.port == nil
  }

  private var isOfSameHost: Bool {
    url.host?.lowercased() == base.host?.lowercased() && url.user == nil && url.password == nil
  }
}

extension HTTPRequest {
  /// A URL that the answer names, whole or relative to that of the request; nil if it is none.
  func target(of reference: String) -> ReferencedURL? {
    guard let base = URL(string: "\(scheme ?? "")://\(authority ?? "")\(path ?? "")"),
      let url = URL(string: reference, relativeTo: base)?.absoluteURL
    else { return nil }
    return ReferencedURL(url: url, base: base)
  }

  /// The request for the next page of a list, which a page has the URL of. It keeps its scheme and its
  /// authority, whatever the URL says, for it carries credentials.
  ///
  /// - Throws: ``CallFailure/invalidRequest(_:)`` for a URL of another origin.
  func following(_ link: String) throws(CallFailure) -> HTTPRequest {
    guard let target = target(of: link) else {
      throw .invalidRequest("the link to the next page is not a URL")
    }
    guard target.isOfSameOrigin || target.isOfSameOriginBeforeProxy else {
      // Its query is not repeated in the message: it may hold a key.
      throw .invalidRequest(
        "the link to the next page leads to '\(target.url.scheme ?? "")://\(target.url.host ?? "")', "
          + "and not to the server of this request; it is not followed, because requests carry "
          + "credentials"
      )
    }
    var next = self
    next.path = target.url.pathAndQuery(without: "")
    return next
  }
}

extension URL {
  fileprivate var portOrDefault: Int? {
    port ?? (scheme == "https" ? 443 : scheme == "http" ? 80 : nil)
  }

  /// The path and the query, still encoded.
  ///
  /// - Parameter parameters: Parameters of the query to leave out, one behind the other: a server may
  ///   repeat the whole query of a request, while the next one gets its credentials anew.
  /// - Returns: What stands in a request line.
  func pathAndQuery(without parameters: String) -> String {
    let components = URLComponents(url: self, resolvingAgainstBaseURL: true)
    let path = components?.percentEncodedPath ?? ""
    let start = path.isEmpty ? "/" : path
    guard let query = components?.percentEncodedQuery else { return start }
    guard !parameters.isEmpty else { return "\(start)?\(query)" }
    let unwanted = Set(parameters.split(separator: "&"))
    let rest = query.split(separator: "&", omittingEmptySubsequences: false)
      .filter { !unwanted.contains($0) }.joined(separator: "&")
    return rest.isEmpty ? start : "\(start)?\(rest)"
  }
}
