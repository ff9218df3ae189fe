import Foundation

/// The folders that files of the package are looked for in.
enum ProjectFolder {
  /// The nearest folder that holds a path: the current one or one above it; otherwise one above the
  /// program, so that the program works from elsewhere too while it lies in its package.
  static func containing(_ path: String) -> URL? {
    let current = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    if let folder = nearest(current, holding: path) { return folder }
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath()
    return program.flatMap { nearest($0, holding: path) }
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
