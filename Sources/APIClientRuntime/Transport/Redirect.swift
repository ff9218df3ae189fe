import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Which redirects may be followed.
enum Redirect {
  /// Whether a redirect may be followed: only by a request that changes nothing, and only within
  /// its origin (RFC 6454, section 4), because it carries credentials. Anything else would turn a
  /// POST into a GET, or show a password to another server; the caller gets the redirect itself.
  static func mayFollow(from old: URLRequest, to new: URLRequest) -> Bool {
    guard let method = old.httpMethod, ["GET", "HEAD"].contains(method) else { return false }
    guard let old = old.url, let new = new.url else { return false }
    return old.scheme == new.scheme && old.host == new.host
      && old.portOrDefault == new.portOrDefault
  }
}

extension URL {
  fileprivate var portOrDefault: Int? {
    port ?? (scheme == "https" ? 443 : scheme == "http" ? 80 : nil)
  }
}
