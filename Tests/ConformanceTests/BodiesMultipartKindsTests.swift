import ConformanceBodiesMultipartKinds
import Foundation
import LoopbackServer
import Testing

@Suite("bodies-multipart-kinds: files by name, parts in an order, other types than form data")
struct BodiesMultipartKindsTests {
  /// The content type of a request up to the boundary, and the body with `--` for each boundary.
  private func sent(
    _ call: (FileApi) async throws -> Void
  ) async throws -> (type: String, lines: [String]) {
    let server = try LoopbackServer.empty()
    try await call(FileApi(at: server))
    let request = try #require(server.received.first)
    let type = try #require(request.headers["content-type"])
    let boundary = try #require(type.split(separator: "boundary=").last)
    let text = request.text.replacingOccurrences(of: "--\(boundary)", with: "--")
    return (
      String(type.dropLast(boundary.count)), text.components(separatedBy: "\r\n")
    )
  }

  private let file = MultipartFile(
    bytes: Array("1".utf8),
    filename: "a.png",
    contentType: "image/png"
  )

  @Test("Files by name")
  func byName() async throws {
    let sent = try await sent { try await $0.uploadByName(body: ["front": file]) }
    #expect(sent.type == "multipart/form-data; boundary=")
    #expect(
      sent.lines == [
        "--", #"Content-Disposition: form-data; name="front"; filename="a.png""#,
        "Content-Type: image/png", "", "1", "----", "",
      ]
    )
  }

  @Test("What is encoded as base64 is no text")
  func profile() async throws {
    let sent = try await sent {
      try await $0.uploadProfile(
        body: UploadProfileBody(
          file: file,
          files: [MultipartFile(bytes: Array("2".utf8))],
          extra: MultipartFile(bytes: Array("3".utf8)),
          token: "t",
          signature: Base64Data(Array("abc".utf8))
        )
      )
    }
    #expect(
      sent.lines == [
        "--", #"Content-Disposition: form-data; name="file"; filename="a.png""#,
        "Content-Type: image/png", "", "1",
        "--", #"Content-Disposition: form-data; name="files""#,
        "Content-Type: application/octet-stream", "", "2",
        "--", #"Content-Disposition: form-data; name="extra""#,
        "Content-Type: application/octet-stream", "", "3",
        "--", #"Content-Disposition: form-data; name="token""#, "Content-Type: text/plain", "", "t",
        "--", #"Content-Disposition: form-data; name="signature""#,
        "Content-Type: application/octet-stream", "", "YWJj", "----", "",
      ]
    )
  }

  @Test("multipart/mixed has a boundary, and names where its parts have some")
  func mixed() async throws {
    let sent = try await sent {
      try await $0.sendMixed(
        body: SendMixedBody(note: .init(title: "t"), data: MultipartFile(bytes: [0x31]))
      )
    }
    #expect(sent.type == "multipart/mixed; boundary=")
    #expect(
      sent.lines == [
        "--", #"Content-Disposition: form-data; name="note""#, "Content-Type: application/json", "",
        #"{"title":"t"}"#, "--", #"Content-Disposition: form-data; name="data""#,
        "Content-Type: application/octet-stream", "", "1", "----", "",
      ]
    )
  }

  @Test("multipart/related says the type of its root, and its parts stand in an order")
  func related() async throws {
    let sent = try await sent {
      try await $0.sendRelated(
        body: SendRelatedBody(item1: .init(title: "t"), item2: file)
      )
    }
    #expect(sent.type == #"multipart/related; type="application/json"; boundary="#)
    #expect(
      sent.lines == [
        "--", "Content-Type: application/json", "", #"{"title":"t"}"#, "--",
        #"Content-Disposition: attachment; filename="a.png""#, "Content-Type: image/png", "", "1",
        "----", "",
      ]
    )
  }

  @Test("Files in an order")
  func all() async throws {
    let sent = try await sent {
      try await $0.sendAll(body: [file, MultipartFile(bytes: Array("2".utf8))])
    }
    #expect(sent.type == "multipart/mixed; boundary=")
    #expect(
      sent.lines == [
        "--", #"Content-Disposition: attachment; filename="a.png""#, "Content-Type: image/png", "",
        "1", "--", "Content-Type: application/octet-stream", "", "2", "----", "",
      ]
    )
  }
}
