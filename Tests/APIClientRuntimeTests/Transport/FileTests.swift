import APIClientRuntime
import Foundation
import Testing

/// What is said of files that cannot be read or written.
@Suite struct FileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  @Test func aFileThatIsNotThere() throws {
    let url = folder.appending(path: "report.txt")
    let error = try #require(throws: CocoaError.self) { try APIRequestBody.file(at: url) }
    #expect(error.code == .fileReadNoSuchFile)
    #expect(error.userInfo["NSFilePath"] as? String == url.path)
  }

  @Test func aFolderIsNoFile() throws {
    let url = FileManager.default.temporaryDirectory
    let error = try #require(throws: CocoaError.self) { try APIRequestBody.file(at: url) }
    #expect(error.code == .fileReadUnknown)
  }

  @Test func aFileInAFolderThatIsNotThere() async throws {
    let body = APIResponseBody(Array("text".utf8))
    let url = folder.appending(path: "report.txt")
    let error = try await #require(throws: CocoaError.self) { try await body.write(to: url) }
    #expect(error.code == .fileNoSuchFile)
  }

  @Test func aFileCannotReplaceAFolder() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "kept")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let body = APIResponseBody(Array("text".utf8))
    let error = try await #require(throws: CocoaError.self) { try await body.write(to: url) }
    #expect(error.userInfo["NSFilePath"] as? String == url.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept"])
  }

  @Test func piecesOfAFile() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let url = folder.appending(path: "bytes")
    #expect(try await APIResponseBody(bytes).write(to: url) == bytes.count)
    let body = try APIRequestBody.file(at: url)
    #expect(body.length == bytes.count)
    var read: [UInt8] = []
    for try await piece in body { read += piece }
    #expect(read == bytes)
  }
}
