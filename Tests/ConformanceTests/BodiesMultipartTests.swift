import ConformanceBodiesMultipart
import LoopbackServer
import Testing

@Suite("bodies-multipart: parts, with files")
struct BodiesMultipartTests {
  @Test("Each property is a part, each file of a list is one")
  func sending() async throws {
    let server = try LoopbackServer.empty()
    try await FileApi(at: server).upload(
      body: UploadBody(
        file: MultipartFile(
          bytes: Array("<b>".utf8),
          filename: "a \"b\".html",
          contentType: "text/html"
        ),
        attachments: [
          MultipartFile(bytes: Array("1".utf8)), MultipartFile(bytes: [], filename: "ü"),
        ],
        metadata: .init(title: "t"),
        comment: "zwölf\r\nZeilen"
      )
    )
    let request = try #require(server.received.first)
    let type = try #require(request.headers["content-type"])
    let boundary = try #require(type.split(separator: "boundary=").last)
    #expect(type == "multipart/form-data; boundary=\(boundary)")
    #expect(
      request.text
        == [
          #"--\#(boundary)"#,
          #"Content-Disposition: form-data; name="file"; filename="a %22b%22.html""#,
          #"Content-Type: text/html"#, "", "<b>",
          #"--\#(boundary)"#,
          #"Content-Disposition: form-data; name="attachments""#,
          #"Content-Type: application/octet-stream"#, "", "1",
          #"--\#(boundary)"#,
          #"Content-Disposition: form-data; name="attachments"; filename="ü""#,
          #"Content-Type: application/octet-stream"#, "", "",
          #"--\#(boundary)"#,
          #"Content-Disposition: form-data; name="metadata""#,
          #"Content-Type: application/json"#, "", #"{"title":"t"}"#,
          #"--\#(boundary)"#,
          #"Content-Disposition: form-data; name="comment""#,
          #"Content-Type: text/plain; charset=utf-8"#, "", "zwölf\r\nZeilen",
          #"--\#(boundary)--"#, "",
        ].joined(separator: "\r\n")
    )
  }

  @Test("Bytes arrive unchanged, and no part ends at the boundary of a file")
  func bytes() async throws {
    let server = try LoopbackServer.empty()
    let api = FileApi(at: server)
    let all = (0...255).map { UInt8($0) }
    try await api.upload(body: UploadBody(file: MultipartFile(bytes: all)))
    let first = try #require(server.received.first)
    #expect(first.body.firstRange(of: all) != nil)

    // A file that holds the boundary of the body above.
    try await api.upload(body: UploadBody(file: MultipartFile(bytes: first.body)))
    let second = try #require(server.received.last)
    #expect(second.body.firstRange(of: first.body) != nil)
    #expect(second.headers["content-type"] != first.headers["content-type"])
  }
}
