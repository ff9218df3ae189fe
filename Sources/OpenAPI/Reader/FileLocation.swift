/// Where a document is: a path relative to the folder of the root document, an absolute path, or an
/// absolute URL.
public struct FileLocation: Hashable, Sendable, CustomStringConvertible {
  /// The place, without `.` and superfluous `..`: `schemas/Pet.yaml`, `../common.yaml`,
  /// `https://example.com/api.yaml`.
  public let text: String
  /// The folder of the root document with its final slash; empty for one that is a file.
  private let rootFolder: String

  /// Where the root document is.
  ///
  /// - Parameter name: The name of a file without its folder, or a URL.
  /// - Returns: The place; a name that begins with `http://` or `https://` is a URL.
  public static func root(named name: String) -> FileLocation {
    guard let url = URLParts(name) else { return FileLocation(text: name, rootFolder: "") }
    let text = url.withNormalizedPath.text
    return FileLocation(text: text, rootFolder: String(text.throughLastSlash))
  }

  /// Whether the place is a URL.
  public var isRemote: Bool { URLParts(text) != nil }

  /// Whether the place is outside of the root document's folder and what is below it.
  public var leavesFolder: Bool {
    if !rootFolder.isEmpty { return !text.hasPrefix(rootFolder) }
    return isRemote || text.hasPrefix("/") || text == ".." || text.hasPrefix("../")
  }

  /// The place, for messages.
  public var description: String { text }

  /// The file's name without its folder and without what follows the last dot in it.
  var fileNameWithoutExtension: String {
    let path = text.prefix { $0 != "?" }
    let name = path.dropFirst(path.throughLastSlash.count)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// The file that a reference in this file names (RFC 3986, section 5.2).
  ///
  /// - Parameter reference: A URI reference. Its fragment does not count.
  /// - Returns: nil for a reference that stays in the file, and for one that names no file: one with
  ///   another scheme than `http`, `https` and `file`, for instance.
  public func resolving(_ reference: String) -> FileLocation? {
    let target = reference.prefix { $0 != "#" }
    guard !target.isEmpty else { return nil }
    if let url = URLParts(String(target)) { return located(url.withNormalizedPath.text) }
    if let scheme = target.scheme {
      guard scheme == "file" else { return nil }
      return file(at: target.dropFirst("file:".count).droppingEmptyAuthority)
    }
    guard let base = URLParts(text) else { return file(at: target) }
    return located(base.resolving(target).text)
  }

  /// The place of a file. Escapes count before dots do, so that `%2E%2E` is no way out.
  private func file(at reference: Substring) -> FileLocation? {
    guard !reference.utf8.contains(UInt8(ascii: "?")), let path = reference.removingPercentEscapes,
      !path.utf8.contains(0), !path.hasPrefix("//")
    else { return nil }
    let full = path.hasPrefix("/") ? path : text.throughLastSlash + path
    let normalized = full.removingDotSegments
    guard !normalized.isEmpty, !normalized.hasSuffix("/") else { return nil }
    return located(normalized)
  }

  private func located(_ text: String) -> FileLocation {
    FileLocation(text: text, rootFolder: rootFolder)
  }

  private init(text: String, rootFolder: String) {
    self.text = text
    self.rootFolder = rootFolder
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The path up to its last slash and with it.
  fileprivate var throughLastSlash: Substring {
    lastIndex(of: "/").map { self[...$0] } ?? self[startIndex..<startIndex]
  }

  /// The scheme of a URI reference in small letters (RFC 3986, section 3.1); nil when it has none.
  fileprivate var scheme: String? {
    guard let colon = firstIndex(of: ":"), let first = utf8.first, first.isASCIILetter,
      self[..<colon].utf8.allSatisfy({ $0.isSchemeCharacter })
    else { return nil }
    return self[..<colon].lowercased()
  }
}

extension Substring {
  fileprivate var droppingEmptyAuthority: Substring { hasPrefix("///") ? dropFirst(2) : self }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isSchemeCharacter: Bool {
    isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
