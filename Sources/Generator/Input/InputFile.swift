import Foundation
import Generation

/// Reading of files that the user named.
enum InputFile {
  /// How many MiB an input may have. The largest public documents have half as many. What is read
  /// takes several times as much memory, so that a file without a limit could take all there is.
  static let maximumMebibytes = 128

  /// The bytes of a file, which a message calls by a name when they cannot be read.
  ///
  /// - Throws: ``GenerationError`` when it cannot be read, or is too large.
  static func read(_ url: URL, name: String) throws(GenerationError) -> [UInt8] {
    let maximumCount = maximumMebibytes << 20
    let data: Data
    do {
      let file = try FileHandle(forReadingFrom: url)
      // A byte too many is enough to know. A pipe or a device has no size to ask for, and may have
      // no end.
      data = try file.read(upToCount: maximumCount + 1) ?? Data()
    } catch {
      throw GenerationError(.unreadableInput, "error: \(name): \(reason(for: url))")
    }
    guard data.count <= maximumCount else {
      throw GenerationError(
        .unusableInput,
        "error: \(name): the file is larger than \(maximumMebibytes) MiB"
      )
    }
    return Array(data)
  }

  private static func reason(for url: URL) -> String {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) else {
      return "there is no such file"
    }
    return isDirectory.boolValue ? "this is a folder, not a file" : "the file cannot be read"
  }
}
