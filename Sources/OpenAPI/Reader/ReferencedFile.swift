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

/// Why a file that a reference leads to was not read.
public struct UnreadFile: Sendable {
  /// The reason, behind the name of the file: "which cannot be read".
  public let text: String
  /// Whether the user has not allowed it.
  public let isForbidden: Bool

  /// Creates a reason.
  public init(_ text: String, isForbidden: Bool = false) {
    self.text = text
    self.isForbidden = isForbidden
  }
}

/// The files of a document, the document itself first.
struct FileTable {
  private let files: [ReferencedFile]
  /// The files that were not read.
  let unread: [FileLocation: UnreadFile]
  private let positions: [FileLocation: Int]
  private let indicesByMark: [FileID: Int]

  init(root: ReferencedFile, others: [ReferencedFile], unread: [FileLocation: UnreadFile]) {
    self.unread = unread
    files = [root] + others
    positions = Dictionary(
      zip(files.lazy.map(\.location), files.indices),
      uniquingKeysWith: { first, _ in first }
    )
    indicesByMark = Dictionary(
      zip(files.lazy.map(\.root.mark.file), files.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  subscript(index: Int) -> ReferencedFile { files[index] }

  var indices: Range<Int> { files.indices }

  /// The file at a location.
  func index(of location: FileLocation) -> Int? { positions[location] }

  /// The file that a mark is in. What an overlay brings in belongs to the document.
  func index(of mark: Mark) -> Int { indicesByMark[mark.file] ?? 0 }

  /// The node at a place.
  func node(at place: DocumentPlace) -> Node? {
    self[place.file].root.descendant(place.pointer.tokens[...])
  }
}
