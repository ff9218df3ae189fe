#if os(Linux)
  import HTTPTypes
  import Testing

  @testable import APIClientRuntime

  /// Heads of responses, line by line.
  @Suite struct CurlHeadTests {
    private func head(_ lines: String...) throws(TransportError) -> CurlHead {
      var head = CurlHead()
      for line in lines { try head.add(line + "\r\n") }
      return head
    }

    @Test func fieldsKeepTheirOrderAndNumber() throws {
      let head = try head(
        "HTTP/1.1 200 OK",
        "B: 1",
        "A:2",
        "b:\t3 ",
        "Empty:",
        "bad name: 4",
        "no",
        ""
      )
      let response = try #require(head.response)
      #expect(response.status == .ok)
      #expect(response.headerFields.map(\.name.rawName) == ["B", "A", "b", "Empty"])
      #expect(response.headerFields.map(\.value) == ["1", "2", "3", ""])
    }

    @Test func aHeadIsThereWithItsLastLine() throws {
      #expect(try head("HTTP/2 204 ").response == nil)
      #expect(try head("HTTP/2 204 ", "").response?.status == .noContent)
      #expect(try head("").response == nil)
    }

    @Test func interimResponsesAndTrailersAreNotOfIt() throws {
      let head = try head(
        "HTTP/1.1 103 Early Hints",
        "Link: </a>",
        "",
        "HTTP/1.1 404 Not Found",
        "A: 1",
        "",
        "T: 2",
        ""
      )
      #expect(head.response?.status == .notFound)
      #expect(head.response?.headerFields.map(\.name.rawName) == ["A"])
    }

    @Test func aFieldMayGoOverSeveralLines() throws {
      let head = try head("HTTP/1.1 200 OK", "A: 1", "  2", "\t3", "")
      #expect(head.response?.headerFields.map(\.value) == ["1 2 3"])
    }

    @Test(arguments: ["HTTP/1.1", "HTTP/1.1 20", "HTTP/1.1 099 Low", "HTTP/1.1 2000 High", "x"])
    func aStatusHasThreeDigits(line: String) {
      #expect(throws: TransportError.self) { try head(line) }
    }

    @Test func itsSizeHasALimit() throws {
      var head = CurlHead()
      try head.add("HTTP/1.1 103 Early Hints\r\n")
      let error = #expect(throws: TransportError.self) {
        // Interim responses count as well: there may be any number of them.
        while true {
          try head.add("\r\n")
          try head.add("HTTP/1.1 103 Early Hints\r\n")
        }
      }
      #expect(error?.reason == .malformed)
    }

    @Test(arguments: [
      ("Content-Encoding: gzip", false), ("Content-Encoding: x-gzip", false),
      ("Content-Encoding: DEFLATE", false), ("Content-Encoding: identity", false),
      ("Content-Encoding: br", true), ("Content-Encoding: zstd", true),
      ("Content-Encoding: gzip, gzip", true), ("Content-Encoding: gzip, identity", false),
      ("Transfer-Encoding: chunked", false), ("Transfer-Encoding: gzip, chunked", true),
    ])
    func aCodingThatWasNotAskedForIsNoted(line: String, isForeign: Bool) throws {
      #expect(try (head("HTTP/1.1 200 OK", line, "").foreignCoding != nil) == isForeign)
      #expect(try head("HTTP/1.1 200 OK", line, "", line).foreignCoding == nil || isForeign)
      // Of an interim response it means nothing.
      #expect(
        try head("HTTP/1.1 100 Continue", line, "", "HTTP/1.1 200 OK", "").foreignCoding == nil
      )
    }

    @Test func codingsOfSeveralFieldsAreOneWithinAnother() throws {
      let line = "Content-Encoding: gzip"
      #expect(try head("HTTP/1.1 200 OK", line, line, "").foreignCoding != nil)
    }
  }

  extension CurlHead {
    fileprivate mutating func add(_ line: String) throws(TransportError) {
      let bytes = Array(line.utf8)
      let result = bytes.withUnsafeBytes { bytes in
        Result { () throws(TransportError) in try take(bytes) }
      }
      try result.get()
    }
  }
#endif
