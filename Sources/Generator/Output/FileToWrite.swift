import Foundation

/// A file of the project that is written as a whole, or not at all.
struct FileToWrite {
  let url: URL
  private let bytes: [UInt8]

  init(_ url: URL, _ bytes: [UInt8]) {
    self.url = url
    self.bytes = bytes
  }

  /// Writes the file, and the folder that it is in.
  ///
  /// - Throws: ``Failure`` when it cannot be written; it is then as it was.
  func write() throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw Failure(
        .cannotCreate,
        "error: \(url.path) cannot be written: \(error.localizedDescription)"
      )
    }
  }
}
