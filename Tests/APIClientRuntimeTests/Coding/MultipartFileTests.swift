import Testing

@testable import APIClientRuntime

@Suite("Files are set apart from the rest of a model")
struct MultipartFileTests {
  struct Upload: Codable, Hashable {
    var name: String
    var file: MultipartFile
    var others: [MultipartFile]?
    var byName: [String: MultipartFile?]?
  }

  let one = MultipartFile(bytes: [1], filename: "one.png", contentType: "image/png")
  let two = MultipartFile(bytes: [2, 3])

  @Test("Outside of multipart they are text in base64")
  func text() throws {
    let upload = Upload(name: "a", file: one, others: [two])
    #expect(try JSONCoding.text(upload) == #"{"name":"a","file":"AQ==","others":["AgM="]}"#)
    #expect(
      try JSONCoding.decode(Upload.self, from: JSONCoding.encode(upload))
        == Upload(name: "a", file: MultipartFile(bytes: [1]), others: [two])
    )
    #expect(throws: DecodingError.self) {
      try JSONCoding.decode(Upload.self, from: #"{"name":"a","file":"*"}"#)
    }
  }

  @Test("In multipart, their places in the tree say which file it is")
  func collected() throws {
    let upload = Upload(name: "a", file: one, others: [two, one], byName: ["x": two, "y": nil])
    var files = [two]
    let tree = try JSONCoding.tree(upload, omittingReadOnly: true, files: &files)
    #expect(
      tree == [
        "name": "a", "file": "\u{0}file:1", "others": ["\u{0}file:2", "\u{0}file:3"],
        "byName": ["x": "\u{0}file:4", "y": nil],
      ]
    )
    #expect(files == [two, one, two, one, two])
    #expect(try JSONCoding.tree(upload, omittingReadOnly: true)["file"] == "AQ==")
  }

  @Test("A file can be all there is")
  func alone() throws {
    var files: [MultipartFile] = []
    #expect(
      try JSONCoding.tree(one, omittingReadOnly: true, files: &files) == .string("\u{0}file:0")
    )
    #expect(files == [one])
  }

  @Test("A text of the model is never taken for a file")
  func forged() throws {
    var files: [MultipartFile] = []
    #expect(throws: EncodingError.self) {
      try JSONCoding.tree(
        Upload(name: "\u{0}file:0", file: one),
        omittingReadOnly: true,
        files: &files
      )
    }
    #expect(files.isEmpty)
  }
}
