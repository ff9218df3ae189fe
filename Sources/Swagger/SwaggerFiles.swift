public import YAML

/// A document with the files that its references lead to.
public struct SwaggerFiles {
  /// The outermost nodes of the files, that of the document first.
  public let roots: [Node]
  /// The scheme of the URL that the document comes from; nil for a file.
  public let scheme: String?
  /// The number of the file that a reference names, given the number of the file that it stands in;
  /// nil when it names none of them.
  public let target: (_ reference: String, _ file: Int) -> Int?

  private let indicesByMark: [FileID: Int]

  /// Creates the table of files.
  ///
  /// - Parameters:
  ///   - roots: The outermost nodes of the files, that of the document first.
  ///   - scheme: The scheme of the URL that the document comes from; nil for a file.
  ///   - target: The number of the file that a reference names, given the number of the file that it
  ///     stands in.
  public init(
    roots: [Node],
    scheme: String? = nil,
    target: @escaping (_ reference: String, _ file: Int) -> Int? = { _, _ in nil }
  ) {
    self.roots = roots
    self.scheme = scheme
    self.target = target
    indicesByMark = Dictionary(
      zip(roots.lazy.map(\.mark.file), roots.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The file that a mark is in. What an overlay brings in belongs to the document.
  func index(of mark: Mark) -> Int { indicesByMark[mark.file] ?? 0 }
}
