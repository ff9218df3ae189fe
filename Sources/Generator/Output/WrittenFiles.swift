import Foundation

/// What the generator has written into a folder before, read from there.
struct WrittenFiles: Sendable {
  let folder: URL
  let manifest: Manifest
  private let contents: [String: [UInt8]]

  init(in folder: URL) {
    self.folder = folder
    let text = Self.read(Manifest.fileName, in: folder)
    manifest = Manifest(text: String(decoding: text ?? [], as: UTF8.self))
    var contents: [String: [UInt8]] = [:]
    contents[Manifest.fileName] = text
    for path in manifest.sortedPaths { contents[path] = Self.read(path, in: folder) }
    self.contents = contents
  }

  /// What a file holds, whoever has written it; nil where there is none.
  func contents(of path: String) -> [UInt8]? {
    contents[path] ?? (manifest.contains(path) ? nil : Self.read(path, in: folder))
  }

  private static func read(_ path: String, in folder: URL) -> [UInt8]? {
    // With the hint, nobody asks the file system whether that is a folder.
    let file = folder.appending(path: path, directoryHint: .notDirectory)
    return (try? Data(contentsOf: file)).map { Array($0) }
  }
}
