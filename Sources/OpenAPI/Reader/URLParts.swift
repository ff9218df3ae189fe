/// The parts of an `http` or `https` URL (RFC 3986, section 3), its fragment aside.
struct URLParts {
  /// The scheme and the authority, such as `https://example.com`.
  private let origin: Substring
  private let path: String
  /// The query with its question mark; empty when there is none.
  private let query: Substring

  /// Takes a URL apart.
  ///
  /// - Returns: nil when the text is no such URL.
  init?(_ text: String) {
    let start = text.prefix(8).lowercased()
    let schemeLength = start == "https://" ? 8 : start.hasPrefix("http://") ? 7 : nil
    guard let schemeLength else { return nil }
    let url = text.prefix { $0 != "#" }
    let authority = url.dropFirst(schemeLength).prefix { $0 != "/" && $0 != "?" }
    guard !authority.isEmpty else { return nil }
    let path = url[authority.endIndex...].prefix { $0 != "?" }
    origin = url[..<authority.endIndex]
    self.path = path.isEmpty ? "/" : String(path)
    query = url[path.endIndex...]
  }

  private init(origin: Substring, path: String, query: Substring) {
    self.origin = origin
    self.path = path
    self.query = query
  }

  var text: String { origin + path + query }

  /// The URL without `.` and `..`.
  var withNormalizedPath: URLParts {
    URLParts(origin: origin, path: path.removingDotSegments, query: query)
  }

  /// The URL that a relative reference leads to (RFC 3986, section 5.2.2).
  func resolving(_ reference: Substring) -> URLParts {
    if reference.hasPrefix("//") {
      let scheme = origin.prefix { $0 != ":" }
      return URLParts("\(scheme):\(reference)")?.withNormalizedPath ?? self
    }
    let target = reference.prefix { $0 != "?" }
    let query = reference[target.endIndex...]
    guard !target.isEmpty else { return URLParts(origin: origin, path: path, query: query) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    let full = target.hasPrefix("/") ? String(target) : folder + target
    return URLParts(origin: origin, path: full.removingDotSegments, query: query)
  }
}

extension String {
  /// The path without `.` and with every `..` gone that has something to go back from (RFC 3986,
  /// section 5.2.4). A relative path may begin with `..` all the same.
  var removingDotSegments: String {
    let isAbsolute = hasPrefix("/")
    var segments: [Substring] = []
    let parts = split(separator: "/", omittingEmptySubsequences: false).dropFirst(
      isAbsolute ? 1 : 0
    )
    for (index, part) in zip(parts.indices, parts) {
      let isLast = index == parts.endIndex - 1
      switch part {
      case ".":
        if isLast { segments.append("") }
      case "..":
        if let last = segments.last, last != ".." {
          segments.removeLast()
        } else if !isAbsolute {
          segments.append("..")
          continue
        }
        if isLast { segments.append("") }
      default: segments.append(part)
      }
    }
    return (isAbsolute ? "/" : "") + segments.joined(separator: "/")
  }
}
