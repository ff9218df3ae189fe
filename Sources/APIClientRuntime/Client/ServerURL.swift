/// The parts of a server's URL that a request needs (RFC 3986, section 3).
struct ServerURL: Hashable {
  let scheme: String
  let authority: String
  /// The path that all operations share, without a slash at its end.
  let path: String

  /// Reads the server of an operation that has one of its own, or else that of a configuration.
  init(_ configuration: APIConfiguration, operation: String? = nil) throws(CallFailure) {
    let server =
      operation.map { configuration.serverReplacements[$0] ?? $0 } ?? configuration.server
    if let (scheme, rest) = Self.scheme(of: server) {
      try self.init(scheme: scheme, rest: rest, of: server)
      return
    }
    guard server.hasPrefix("/") || !server.contains("://") else { throw Self.noURL(server) }
    guard let host = configuration.host else {
      throw .invalidRequest(
        "the server '\(server)' has no host; write the whole URL, or give the configuration a host"
      )
    }
    guard let (scheme, rest) = Self.scheme(of: host) else { throw Self.noURL(host) }
    let base = try ServerURL(scheme: scheme, rest: rest, of: host)
    let relative = server.hasPrefix("/") ? server : "\(base.path)/\(server)"
    try self.init(scheme: base.scheme, authority: base.authority, path: relative, of: server)
  }

  private static func noURL(_ text: String) -> CallFailure {
    .invalidRequest("the server '\(text)' is not a URL that begins with http or https")
  }

  private init(scheme: String, rest: Substring, of text: String) throws(CallFailure) {
    let end = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    let authority = rest[..<end]
    guard !authority.utf8.contains(UInt8(ascii: "@")) else {
      // The URL is not repeated in the message: it holds a password.
      throw .invalidRequest("the server's URL holds credentials; they belong in authentication")
    }
    try self.init(
      scheme: scheme,
      authority: String(authority),
      path: String(rest[end...]),
      of: text
    )
  }

  /// The scheme, in small letters, and what follows it and `://`; nil for what is no URL of HTTP.
  private static func scheme(of text: String) -> (String, rest: Substring)? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text[colon...].utf8.starts(with: "://".utf8)
    else { return nil }
    let scheme = text[..<colon].lowercased()
    return scheme == "http" || scheme == "https"
      ? (scheme, text[text.utf8.index(colon, offsetBy: 3)...]) : nil
  }

  private init(
    scheme: String,
    authority: String,
    path: String,
    of text: String
  ) throws(CallFailure) {
    let isPlain = [authority, path].allSatisfy { $0.utf8.allSatisfy { 0x21...0x7E ~= $0 } }
    // What a variable of the URL must not hold is encoded, and no host has such a name.
    let isHost = authority.hasPrefix("[") || !authority.utf8.contains(UInt8(ascii: "%"))
    let isPath = !path.utf8.contains { "?#".utf8.contains($0) }
    guard !authority.isEmpty, isPlain, isHost, isPath else {
      throw .invalidRequest(
        "the server '\(text)' must be a URL of a host and a path, without query and fragment"
      )
    }
    self.scheme = scheme
    self.authority = authority
    var path = path[...]
    while path.hasSuffix("/") { path.removeLast() }
    self.path = String(path)
  }
}
