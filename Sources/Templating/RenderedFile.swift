/// A generated file in memory.
public struct RenderedFile: Sendable, Hashable {
  /// Where the file goes, relative to the output folder, with `/` between folders.
  public let path: String
  /// The whole text, as UTF-8.
  public let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, contents: String) {
    self.init(path: path, bytes: Array(contents.utf8))
  }

  /// The whole text.
  public var contents: String { String(decoding: bytes, as: UTF8.self) }
}
