/// Which proxy a request goes through, by the rules of curl (its manual page, section ENVIRONMENT).
public struct ProxySettings: Sendable, Hashable {
  /// The proxy for requests to `http` URLs, such as `http://proxy.example.com:3128`; nil for none.
  public var http: String?
  /// The proxy for requests to `https` URLs, which see no more of it than the host; nil for none.
  public var https: String?
  /// Hosts that are reached without a proxy: names, which mean the names below them as well, addresses,
  /// IPv4 blocks such as `10.0.0.0/8`, or `*` for all.
  public var exceptions: [String]

  /// No proxy.
  public static let none = ProxySettings()

  /// Creates settings.
  public init(http: String? = nil, https: String? = nil, exceptions: [String] = []) {
    self.http = http
    self.https = https
    self.exceptions = exceptions
  }

  /// Reads the settings from variables as curl does: `http_proxy`, `https_proxy`, `all_proxy` and
  /// `no_proxy`, all but the first in capitals as well. A web server sets `HTTP_PROXY` from a header
  /// field of its client, so nobody should trust that one.
  ///
  /// - Parameter variables: The variables by name.
  public init(environment variables: [String: String]) {
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    }
    let all = value("all_proxy", "ALL_PROXY")
    self.init(
      http: value("http_proxy") ?? all,
      https: value("https_proxy", "HTTPS_PROXY") ?? all,
      exceptions: (value("no_proxy", "NO_PROXY") ?? "").split { $0 == "," || $0 == " " }
        .map { String($0) }
    )
  }
}

extension ProxySettings: CustomStringConvertible, CustomReflectable {
  /// The settings without the passwords in their URLs.
  public var description: String {
    "http: \(Self.printable(http)), https: \(Self.printable(https)), "
      + "without: \(exceptions.joined(separator: ","))"
  }

  /// No more than ``description``.
  public var customMirror: Mirror { Mirror(self, children: ["settings": description]) }

  private static func printable(_ url: String?) -> String {
    guard let url else { return "none" }
    guard let at = url.lastIndex(of: "@") else { return url }
    let scheme = url.firstRange(of: "://").map { url[..<$0.upperBound] } ?? ""
    return "\(scheme)(redacted)\(url[at...])"
  }
}

/// A proxy that a request goes through.
struct ProxyServer: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case http
    case socks
  }

  let kind: Kind
  let host: String
  let port: Int
  /// A name and a password, joined by a colon; nil without.
  let credentials: String?
}

extension ProxySettings {
  /// The proxy for a request; nil for none.
  ///
  /// - Throws: ``TransportError`` if the proxy's URL cannot be used.
  func proxy(scheme: String, authority: String) throws -> ProxyServer? {
    guard let url = scheme == "https" ? https : http,
      !isException(Host.name(inAuthority: authority))
    else { return nil }
    return try ProxyServer(url)
  }

  private func isException(_ host: String) -> Bool {
    exceptions.contains { exception in
      if exception == "*" { return true }
      if let block = IPv4Block(exception) { return block.contains(host) }
      // An address of IPv6 has no brackets here.
      let isIPv6 = exception.count { $0 == ":" } > 1 && !exception.hasPrefix("[")
      var name = Host.name(inAuthority: isIPv6 ? "[\(exception)]" : exception)
      while name.hasPrefix(".") { name.removeFirst() }
      return !name.isEmpty && (host == name || host.hasSuffix(".\(name)"))
    }
  }
}

extension ProxyServer {
  fileprivate init(_ url: String) throws {
    // The text is not repeated in an error: it may hold a password.
    let parts = url.split(separator: "://", maxSplits: 1).map { String($0) }
    let scheme = parts.count == 2 ? parts[0].lowercased() : "http"
    guard let rest = parts.last?.prefix(while: { !"/?#".contains($0) }) else {
      throw TransportError(.other, "the proxy's URL is empty")
    }
    let at = rest.lastIndex(of: "@")
    let authority = at.map { rest[rest.index(after: $0)...] } ?? rest
    let host = Host.name(inAuthority: String(authority))
    let afterHost = authority.hasPrefix("[") ? authority.drop { $0 != "]" }.dropFirst() : authority
    let port = afterHost.lastIndex(of: ":").map { afterHost[afterHost.index(after: $0)...] }
    // curl's manual page, option --proxy: the port is 1080 if none is given.
    guard !host.isEmpty, let number = port.map({ UInt16($0) }) ?? 1080 else {
      throw TransportError(.other, "the proxy's URL has no host, or a port that is no number")
    }
    switch scheme {
    case "http": kind = .http
    case "socks5", "socks5h": kind = .socks
    default:
      throw TransportError(.other, "there is no support for proxies of the kind '\(scheme)'")
    }
    self.host = host
    self.port = Int(number)
    credentials = at.map { String(rest[..<$0]).removingPercentEncoding() }
  }
}

extension String {
  fileprivate func removingPercentEncoding() -> String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let first = rest.popFirst() {
      if first == UInt8(ascii: "%"), let byte = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(byte)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(first)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A block of IPv4 addresses (RFC 4632, section 3.1).
private struct IPv4Block {
  let first: UInt32
  let mask: UInt32

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let bits = UInt32(parts[1]), bits <= 32,
      let address = Self.address(parts[0])
    else { return nil }
    mask = bits == 0 ? 0 : UInt32.max << (32 - bits)
    first = address & mask
  }

  func contains(_ host: String) -> Bool {
    Self.address(host[...]).map { $0 & mask == first } ?? false
  }

  private static func address(_ text: Substring) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { UInt8($0) }
    guard parts.count == 4, bytes.count == 4 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
