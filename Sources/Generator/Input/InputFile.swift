import Foundation

/// Reading of files that the user named.
enum InputFile {
  /// The bytes of a file, which a message calls by a name when they cannot be read.
  ///
  /// - Throws: ``Failure`` with the status for unreadable input.
  static func read(_ url: URL, name: String) throws(Failure) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: url))
    } catch {
      throw Failure(.noInput, "error: \(name): \(reason(for: url))")
    }
  }

  private static func reason(for url: URL) -> String {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) else {
      return "there is no such file"
    }
    return isDirectory.boolValue ? "this is a folder, not a file" : "the file cannot be read"
  }
}
