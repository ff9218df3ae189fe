#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension AccessToken {
  /// Creates a token that is a JSON Web Token (RFC 7519), which says itself how long it is good: from the claim
  /// `iat`, or else `nbf`, to the claim `exp` (section 4.1). The clock of this machine plays no part in it.
  ///
  /// - Parameter token: The token. Of one that is no JSON Web Token, or has not these claims, nobody knows how
  ///   long it is good.
  public init(jsonWebToken token: String) {
    self.init(token, lifetime: Self.lifetime(ofJSONWebToken: token))
  }

  private static func lifetime(ofJSONWebToken token: String) -> Duration? {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let bytes = Data(base64URLEncoded: parts[1]),
      let claims = try? JSONValue(parsing: Array(bytes)).objectValue,
      let end = claims["exp"]?.doubleValue,
      let start = (claims["iat"] ?? claims["nbf"])?.doubleValue, start < end
    else { return nil }
    // A century is for ever, and more than some billions of them overflow.
    return .seconds(min(end - start, 3_155_760_000))
  }
}

extension Data {
  /// Reads Base64 for URLs without padding (RFC 4648, section 5).
  fileprivate init?(base64URLEncoded text: Substring) {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    self.init(
      base64Encoded: text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : String($0) }.joined() + padding
    )
  }
}
