import Foundation
import Generation
import YAML

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension InputPlace {
  /// The name of the input without its folder.
  var fileName: String { url.lastPathComponent }

  /// The input.
  ///
  /// - Throws: ``GenerationError`` when it cannot be read, or is too large.
  func read() async throws(GenerationError) -> Source {
    Source(
      name: isRemote ? url.absoluteString : text,
      bytes: isRemote ? try await Self.download(url) : try InputFile.read(url, name: text)
    )
  }

  private var url: URL {
    if isRemote, let url = URL(string: text) { return url }
    guard !folder.isEmpty else { return URL(fileURLWithPath: text) }
    return URL(fileURLWithPath: text, relativeTo: URL(fileURLWithPath: folder, isDirectory: true))
  }

  private static func download(_ url: URL) async throws(GenerationError) -> [UInt8] {
    let (data, response): (Data, URLResponse)
    do {
      (data, response) = try await URLSession.shared.data(from: url)
    } catch {
      throw GenerationError(
        .unreadableInput,
        "error: \(url.absoluteString): \(error.localizedDescription)"
      )
    }
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    guard status == 200 else {
      throw GenerationError(
        .unreadableInput,
        "error: \(url.absoluteString): the server answered \(status)"
      )
    }
    return Array(data)
  }
}
