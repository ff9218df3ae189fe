import APIClientRuntime
import LoopbackServer
import Testing

/// Bodies of the type multipart/form-data, byte for byte as they arrive.
@Suite struct MultipartBodyTests {
  private struct Upload: Encodable, Sendable {
    var title: String?
    var count: Int?
    var tags: [String]?
    var meta: [String: Int]?
    var file: MultipartFile?
    var pages: [MultipartFile]?
    var nested: [String: MultipartFile]?
  }

  private func body(
    _ upload: some Encodable & Sendable,
    _ encoding: [String: FieldEncoding] = [:],
    boundary: String = "form-data-boundary-00000000"
  ) async throws -> String {
    let request = try await received(.post) { $0.body(multipart: upload, encoding: encoding) }
    #expect(request.headers["content-type"] == "multipart/form-data; boundary=\(boundary)")
    return request.text.replacing("\r\n", with: "\n")
  }

  @Test func eachPropertyHasItsPart() async throws {
    let upload = Upload(
      title: "a&b",
      count: 3,
      tags: ["x", "é"],
      meta: ["k": 1],
      file: MultipartFile(bytes: [0x68, 0x69], filename: "a.png", contentType: "image/png"),
      pages: [MultipartFile(bytes: [0x31]), MultipartFile(bytes: [], filename: "2")]
    )
    #expect(
      try await body(upload) == """
        --form-data-boundary-00000000
        Content-Disposition: form-data; name="title"
        Content-Type: text/plain

        a&b
        --form-data-boundary-00000000
        Content-Disposition: form-data; name="count"
        Content-Type: text/plain

        3
        --form-data-boundary-00000000
        Content-Disposition: form-data; name="tags"
        Content-Type: text/plain

        x
        --form-data-boundary-00000000
        Content-Disposition: form-data; name="tags"
        Content-Type: text/plain; charset=utf-8

        é
        --form-data-boundary-00000000
        Content-Disposition: form-data; name="meta"
        Content-Type: application/json

        {"k":1}
        --form-data-boundary-00000000
        Content-Disposition: form-data; name="file"; filename="a.png"
        Content-Type: image/png

        hi
        --form-data-boundary-00000000
        Content-Disposition: form-data; name="pages"
        Content-Type: application/octet-stream

        1
        --form-data-boundary-00000000
        Content-Disposition: form-data; name="pages"; filename="2"
        Content-Type: application/octet-stream


        --form-data-boundary-00000000--

        """
    )
  }

  @Test func linesEndWithCRLFAndBytesStayAsTheyAre() async throws {
    let bytes = (0...255).map { UInt8($0) }
    let request = try await received(.post) {
      $0.body(multipart: Upload(file: MultipartFile(bytes: bytes)))
    }
    #expect(
      request.body
        == Array(
          """
          --form-data-boundary-00000000\r
          Content-Disposition: form-data; name="file"\r
          Content-Type: application/octet-stream\r
          \r\n
          """.utf8
        ) + bytes + Array("\r\n--form-data-boundary-00000000--\r\n".utf8)
    )
  }

  @Test func anEmptyBodyIsItsEnd() async throws {
    #expect(try await body(Upload()) == "--form-data-boundary-00000000--\n")
  }

  @Test func theBoundaryOccursInNoPart() async throws {
    let text = try await body(
      Upload(title: "form-data-boundary-00000000 form-data-boundary-00000002"),
      boundary: "form-data-boundary-00000001"
    )
    #expect(text.hasSuffix("\n--form-data-boundary-00000001--\n"))
  }

  @Test func namesCannotEscapeFromTheirPlace() async throws {
    let name = "a\"b\nc"
    let text = try await body([
      name: MultipartFile(bytes: [], filename: "x\"\r\nContent-Type: text/html\n")
    ])
    #expect(
      text.contains(
        #"name="a%22b%0D%0Ac"; filename="x%22%0D%0AContent-Type: text/html%0A""# + "\n"
      )
    )
    let reason = await refusal {
      $0.body(multipart: Upload(file: MultipartFile(bytes: [], contentType: "a/b\r\nX: y")))
    }
    #expect(reason?.contains("'file'") == true)
  }

  @Test func anEncodingSaysOtherwise() async throws {
    let text = try await body(
      Upload(
        title: "t",
        tags: ["x", "y z"],
        meta: ["k": 1],
        file: MultipartFile(bytes: [0x31])
      ),
      [
        "title": FieldEncoding(contentType: "application/json"),
        "tags": FieldEncoding(style: .form, explode: false),
        "meta": FieldEncoding(contentType: "application/vnd.meta+json"),
        "file": FieldEncoding(contentType: "image/png"),
      ]
    )
    #expect(text.contains("name=\"title\"\nContent-Type: application/json\n\n\"t\"\n"))
    #expect(text.contains("name=\"tags\"\nContent-Type: text/plain\n\nx,y z\n"))
    #expect(text.contains("name=\"meta\"\nContent-Type: application/vnd.meta+json\n\n{\"k\":1}\n"))
    #expect(text.contains("name=\"file\"\nContent-Type: image/png\n\n1\n"))
  }

  @Test func aFileWithinAnObjectIsBase64() async throws {
    let text = try await body(Upload(nested: ["f": MultipartFile(bytes: [0x68, 0x69])]))
    #expect(text.contains(#"{"f":"aGk="}"#))
  }

  @Test func aListOfTypesLeavesAFileItsDefault() async throws {
    let text = try await body(
      Upload(file: MultipartFile(bytes: [])),
      ["file": FieldEncoding(contentType: "image/png, image/*")]
    )
    #expect(text.contains("Content-Type: application/octet-stream\n"))
  }
}
