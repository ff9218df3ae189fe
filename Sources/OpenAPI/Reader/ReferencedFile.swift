public import YAML

/// A file that references of a document lead to.
public struct ReferencedFile: Sendable {
  /// Where the file is.
  public let location: FileLocation
  /// The file's outermost node. Its marks have a file of their own.
  public let root: Node

  /// Creates a file.
  public init(location: FileLocation, root: Node) {
    self.location = location
    self.root = root
  }
}

/// The files of a document, the document itself first.
struct FileTable {
  private let files: [ReferencedFile]
  private let indices: [FileLocation: Int]
  private let indicesByMark: [FileID: Int]

  init(root: ReferencedFile, others: [ReferencedFile]) {
    files = [root] + others
    indices = Dictionary(
      zip(files.lazy.map(\.location), files.indices),
      uniquingKeysWith: { first, _ in first }
    )
    indicesByMark = Dictionary(
      zip(files.lazy.map(\.root.mark.file), files.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  subscript(index: Int) -> ReferencedFile { files[index] }

  /// The file at a location.
  func index(of location: FileLocation) -> Int? { indices[location] }

  /// The file that a mark is in. What an overlay brings in belongs to the document.
  func index(of mark: Mark) -> Int { indicesByMark[mark.file] ?? 0 }
}
