import HTTPTypes
import APIClientRuntime
import FaultServer
import Foundation
import LoopbackServer
import Testing

/// Bodies that go to a file or come from one, and what is told of them meanwhile.
@Suite(.timeLimit(.minutes(2))) struct TransferTests {
  private let options = TransportOptions(operationID: "test")

  private func client(_ url: String, _ tested: TestedTransport) -> APIClient<Problem> {
    APIClient(
      configuration: .init(
        server: url,
        transport: tested.transport,
        timeout: .seconds(20),
        retries: .off
      )
    )
  }

  /// A folder that is there for as long as a test.
  private func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "t-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  @Test(arguments: TestedTransport.allCases)
  func aBodyBecomesAFile(tested: TestedTransport) async throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }
    let server = try LoopbackServer(
      answering: .response(status: 200, headers: ["Content-Type": "image/png"], body: bytes)
    )
    try await withFolder { folder in
      let url = folder.appending(path: "a.png")
      try Data("old".utf8).write(to: url)
      var request = APIRequest("test", .get)
      request.accept = "image/png"
      let body: APIResponseBody = try await client(server.url, tested).send(request)
      #expect(body.length == 300_000)
      let steps = Locked<[TransferProgress]>([])
      let count = try await body.reporting { step in steps.withLock { $0.append(step) } }
        .write(to: url)
      #expect(count == 300_000)
      #expect(try Data(contentsOf: url) == Data(bytes))
      #expect(try names(in: folder) == ["a.png"])
      let reported = steps.withLock { $0 }
      #expect(reported.last?.bytes == 300_000)
      #expect(reported.last?.fraction == 1)
      #expect(reported.map(\.bytes) == reported.map(\.bytes).sorted())
    }
  }

  @Test(arguments: TestedTransport.allCases)
  func aBodyThatBreaksLeavesTheOldFile(tested: TestedTransport) async throws {
    let server = try FaultServer(
      .text("HTTP/1.1 200 OK\nContent-Type: image/png\nContent-Length: 100\n\nhalf")
    )
    try await withFolder { folder in
      let url = folder.appending(path: "a.png")
      try Data("old".utf8).write(to: url)
      var request = APIRequest("test", .get)
      request.accept = "image/png"
      let body: APIResponseBody = try await client(server.url, tested).send(request)
      await #expect(throws: TransportError.self) { try await body.write(to: url) }
      #expect(try Data(contentsOf: url) == Data("old".utf8))
      #expect(try names(in: folder) == ["a.png"])
    }
  }

  @Test(arguments: TestedTransport.allCases)
  func anUploadTellsHowFarItIs(tested: TestedTransport) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
    let steps = Locked<[TransferProgress]>([])
    let body = APIRequestBody.bytes(bytes).reporting { step in
      steps.withLock { $0.append(step) }
    }
    let request = HTTPRequest(server.url, method: .put)
    _ = try await tested.transport.send(request, body: body, options: options)
    #expect(server.received.first?.body == bytes)
    #expect(server.received.first?.headers["content-length"] == "1000000")
    let reported = steps.withLock { $0 }
    #expect(reported.count > 10)
    #expect(reported.map(\.total).allSatisfy { $0 == 1_000_000 })
    #expect(reported.last?.fraction == 1)
  }

  @Test(arguments: TestedTransport.allCases)
  func aFormWithAFileOnDiskHasItsLength(tested: TestedTransport) async throws {
    let server = try LoopbackServer(answering: .json(#"{"title": "t"}"#))
    try await withFolder { folder in
      let url = folder.appending(path: "notes.txt")
      try Data("some notes".utf8).write(to: url)
      struct Form: Codable, Sendable {
        var title: String
        var file: MultipartFile
      }
      var request = APIRequest("upload", .post)
      let file = try MultipartFile.file(at: url, contentType: "text/plain")
      request.body(multipart: Form(title: "n", file: file))
      let _: Problem = try await client(server.url, tested).send(request)
      let received = try #require(server.received.first)
      let boundary = try #require(
        received.headers["content-type"]?.components(separatedBy: "boundary=").last
      )
      #expect(received.headers["content-length"] == "\(received.body.count)")
      #expect(
        received.text
          == [
            "--\(boundary)", #"Content-Disposition: form-data; name="title""#,
            "Content-Type: text/plain", "", "n", "--\(boundary)",
            #"Content-Disposition: form-data; name="file"; filename="notes.txt""#,
            "Content-Type: text/plain", "", "some notes", "--\(boundary)--", "",
          ].joined(separator: "\r\n")
      )
    }
  }

  @Test func aFileOnDiskIsNoJSON() async throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "f-\(UUID().uuidString)")
    try Data("x".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = try MultipartFile.file(at: url)
    #expect(throws: EncodingError.self) { try JSONCoding.encode(["file": file]) }
    #expect(throws: (any Error).self) { try APIRequestBody.file(at: url.appending(path: "none")) }
  }
}
