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
    guard server.hasPrefix("/") || !server.contains("://") else {
      try self.init(absolute: server)
      return
    }
    guard let host = configuration.host else {
      throw .invalidRequest(
        "the server '\(server)' has no host; write the whole URL, or give the configuration a host"
      )
    }
    let base = try ServerURL(absolute: host)
    let relative = server.hasPrefix("/") ? server : "\(base.path)/\(server)"
    try self.init(scheme: base.scheme, authority: base.authority, path: relative, of: server)
  }

  private init(absolute text: String) throws(CallFailure) {
    let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    let scheme = parts[0].lowercased()
    guard parts.count == 2, scheme == "http" || scheme == "https" else {
      throw .invalidRequest("the server '\(text)' is not a URL that begins with http or https")
    }
    let rest = parts[1]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let authority = rest[..<end]
    guard !authority.contains("@") else {
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

  private init(
    scheme: String,
    authority: String,
    path: String,
    of text: String
  ) throws(CallFailure) {
    let isPlain = (authority + path).utf8.allSatisfy { 0x21 <= $0 && $0 <= 0x7E }
    // What a variable of the URL must not hold is encoded, and no host has such a name.
    let isHost = authority.hasPrefix("[") || !authority.contains("%")
    guard !authority.isEmpty, isPlain, isHost, !path.contains("?"), !path.contains("#") else {
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
