#if !os(Linux) || URLSession
  import Foundation

  /// A file that holds the body of a request while it is sent.
  final class UploadedFile: Sendable {
    let url: URL
    private let isTemporary: Bool

    /// The file of a body that is not in memory; nil for one that is, or for none.
    ///
    /// - Throws: What the body throws, or `CocoaError` when the file cannot be written.
    init?(_ body: APIRequestBody?) async throws {
      guard let body, body.bytes == nil else { return nil }
      if let url = body.fileURL {
        self.url = url
        isTemporary = false
        return
      }
      url = FileManager.default.temporaryDirectory.appending(path: "upload-\(UUID().uuidString)")
      isTemporary = true
      try await body.write(to: url)
    }

    deinit {
      if isTemporary { try? FileManager.default.removeItem(at: url) }
    }
  }

  extension APIRequestBody {
    /// Writes the body into a file of which nothing is left if that fails.
    fileprivate func write(to url: URL) async throws {
      // The folder is everybody's.
      let file = try OpenFile(creating: url, permissions: 0o600)
      do {
        for try await piece in self { try file.append(piece) }
      } catch {
        try? FileManager.default.removeItem(at: url)
        throw error
      }
    }
  }
#endif
