/// A generated file in memory.
public struct RenderedFile: Sendable, Hashable {
  /// Where the file goes, relative to the output folder, with `/` between folders.
  public let path: String
  /// The whole text.
  public let contents: String

  package init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}
