#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension APIResponseBody {
  /// Writes the body into a file while it arrives. A file that is there already is replaced when the body
  /// has arrived whole; until then, and if it does not, it stays as it is.
  ///
  ///     try await api.getObject(id: "backup").write(to: url)
  ///
  /// - Parameter url: Where the file goes.
  /// - Returns: How many bytes it has.
  /// - Throws: What the transport throws when the body does not arrive whole; `CancellationError` when the
  ///   task was cancelled; `CocoaError` when the file cannot be written.
  @discardableResult
  public func write(to url: URL) async throws -> Int {
    let folder = url.deletingLastPathComponent()
    let part = folder.appending(path: ".\(url.lastPathComponent).\(UUID().uuidString)")
    do {
      let count = try await write(toNewFileAt: part)
      try OpenFile.move(part, to: url)
      return count
    } catch {
      try? FileManager.default.removeItem(at: part)
      throw error
    }
  }

  private func write(toNewFileAt url: URL) async throws -> Int {
    let file = try OpenFile(creating: url)
    var count = 0
    for try await piece in self {
      try file.append(piece)
      count += piece.count
    }
    // A stream that its task's cancellation ended looks like one that is complete.
    try Task.checkCancellation()
    return count
  }
}
