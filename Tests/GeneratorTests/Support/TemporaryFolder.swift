import Foundation

/// A folder of its own for a test, gone with it.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    // The path without links in it, as programs see it.
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("generator-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func place(_ path: String) -> URL { url.appendingPathComponent(path) }

  /// Writes a file, and the folders that it is in.
  func write(_ text: String, to path: String) throws {
    try makeFolder(place(path).deletingLastPathComponent())
    try Data(text.utf8).write(to: place(path))
  }

  func makeFolder(_ path: String) throws { try makeFolder(place(path)) }

  private func makeFolder(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: place(path), encoding: .utf8)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: place(path)) }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: place(path).path)
  }

  /// All files below a folder with their contents, and all folders with nil.
  func tree(_ path: String = "") -> [String: String?] {
    let folder = path.isEmpty ? url : place(path)
    var tree: [String: String?] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path)
    while let path = paths?.nextObject() as? String {
      let data = try? Data(contentsOf: folder.appendingPathComponent(path))
      tree[path] = .some(data.map { String(decoding: $0, as: UTF8.self) })
    }
    return tree
  }

  /// What tells a file from one that was written in its place: its number on the disk, and when it
  /// was changed.
  func identity(_ path: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: place(path).path)
    let date = attributes[.modificationDate] as? Date
    return [
      "\(attributes[.systemFileNumber] ?? "")", "\(date?.timeIntervalSince1970 ?? 0)",
    ]
  }
}
