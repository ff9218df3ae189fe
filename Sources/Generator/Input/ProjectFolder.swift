import Foundation

/// The folders that files of the package are looked for in.
enum ProjectFolder {
  /// The folder of the project that the program is called in: the nearest with a project file or a
  /// package; the current one where there is neither.
  static var current: URL {
    let current = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
    let found = [ProjectFile.path, "Package.swift"].compactMap(containing)
    // The nearest has the longest path, for all are above the current one.
    return found.max { $0.path.utf8.count < $1.path.utf8.count } ?? current
  }

  /// The nearest folder that holds a path: the current one, or one above it.
  static func containing(_ path: String) -> URL? {
    nearest(URL(fileURLWithPath: FileManager.default.currentDirectoryPath), holding: path)
  }

  /// The path of a file or a folder from the folder of the project; nil where it lies outside.
  static func path(to place: String, in root: URL) -> String? {
    let parts = URL(fileURLWithPath: place).standardizedFileURL.pathComponents
    let root = root.standardizedFileURL.pathComponents
    guard parts.starts(with: root) else { return nil }
    return parts == root ? "." : parts.dropFirst(root.count).joined(separator: "/")
  }

  private static func nearest(_ start: URL, holding path: String) -> URL? {
    var folder = start.standardizedFileURL
    while true {
      let candidate = folder.appendingPathComponent(path)
      if FileManager.default.fileExists(atPath: candidate.path) { return folder }
      let parent = folder.deletingLastPathComponent()
      guard parent.path != folder.path, folder.path != "/" else { return nil }
      folder = parent
    }
  }
}
