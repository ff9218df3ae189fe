import HTTPTypes

/// Facts about the host of an authority (RFC 3986, section 3.2).
enum Host {
  /// Whether an authority means this machine (RFC 6761, section 6.3; RFC 1122, section 3.2.1.3;
  /// RFC 4291, section 2.5.3).
  static func isLoopback(authority: String) -> Bool {
    let host = name(inAuthority: authority)
    if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The host without the port and without the brackets around an address of IPv6, in small letters.
  static func name(inAuthority authority: String) -> String {
    if authority.hasPrefix("[") {
      return authority.dropFirst().prefix { $0 != "]" }.lowercased()
    }
    var host = authority.prefix { $0 != ":" }.lowercased()
    if host.hasSuffix(".") { host.removeLast() }
    return host
  }
}

extension HTTPRequest {
  /// The host, and the port if it is not the scheme's own.
  var serverAddress: (host: String, port: Int?) {
    let authority = authority ?? ""
    let afterHost = authority.split(separator: "]", maxSplits: 1).last ?? ""
    let port = afterHost.split(separator: ":", omittingEmptySubsequences: false).last
    return (
      Host.name(inAuthority: authority), afterHost.contains(":") ? port.flatMap { Int($0) } : nil
    )
  }
}
