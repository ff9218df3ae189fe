import Foundation

/// The list of files that the generator has written into a folder. Only these does it replace or
/// remove.
struct Manifest: Equatable {
  /// The name begins with a dot, so that a package's target ignores the file.
  static let fileName = ".generated-files"

  /// The files, relative to the folder, sorted.
  let paths: [String]

  init(paths: [String]) {
    self.paths = paths.sorted()
  }

  /// The manifest of a folder; an empty one when there is none.
  static func read(in folder: URL) -> Manifest {
    let data = (try? Data(contentsOf: folder.appendingPathComponent(fileName))) ?? Data()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    return Manifest(paths: lines.filter(staysInside))
  }

  var text: String { paths.map { $0 + "\n" }.joined() }

  func contains(_ path: String) -> Bool { paths.contains(path) }

  /// Whether a path stays within the folder it is relative to. A manifest is a file that anybody
  /// can edit, and what it names is deleted.
  private static func staysInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
