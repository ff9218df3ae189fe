import Foundation
import Generation
import YAML

extension InputPlace {
  /// The name of the input without its folder.
  var fileName: String { url.lastPathComponent }

  /// The input.
  ///
  /// - Parameter paths: How messages name a file.
  /// - Returns: The input, with the name that messages call it by.
  /// - Throws: ``GenerationError`` when it cannot be read, or is too large.
  func read(naming paths: PathStyle = .asWritten) async throws(GenerationError) -> Source {
    if isRemote {
      return Source(name: url.absoluteString, bytes: try await Download.bytes(of: url))
    }
    let name = paths.name(of: url, written: text)
    return Source(name: name, bytes: try InputFile.read(url, name: name))
  }

  private var url: URL {
    if isRemote, let url = URL(string: text) { return url }
    guard !folder.isEmpty else { return URL(fileURLWithPath: text) }
    return URL(fileURLWithPath: text, relativeTo: URL(fileURLWithPath: folder, isDirectory: true))
  }
}
