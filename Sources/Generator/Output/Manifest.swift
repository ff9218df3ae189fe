import Foundation

/// The list of files that the generator has written into a folder. Only these does it replace or
/// remove.
struct Manifest: Equatable {
  /// The name begins with a dot, so that a package's target ignores the file.
  static let fileName = ".generated-files"

  /// The files, relative to the folder.
  private let paths: Set<String>

  init(paths: some Sequence<String>) {
    self.paths = Set(paths)
  }

  /// Reads the text of a manifest.
  init(text: String) {
    self.init(
      paths: text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { String($0) }
        .filter(Self.staysInside)
    )
  }

  /// The files, sorted.
  var sortedPaths: [String] { paths.sorted() }

  /// The text of the manifest: each path in a line of its own.
  var text: String { sortedPaths.map { $0 + "\n" }.joined() }

  func contains(_ path: String) -> Bool { paths.contains(path) }

  /// Whether a path stays within the folder it is relative to. A manifest is a file that anybody
  /// can edit, and what it names is deleted.
  private static func staysInside(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path != fileName && !path.utf8.contains(0)
      && parts.allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }
}
