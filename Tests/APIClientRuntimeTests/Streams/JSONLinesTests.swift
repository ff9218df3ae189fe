@testable import APIClientRuntime
import Testing

/// Lines of JSON, however a body is cut into pieces.
@Suite struct JSONLinesTests {
  private func lines(_ pieces: [String]) -> JSONLines<[String: Int]> {
    let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
    for piece in pieces { continuation.yield(Array(piece.utf8)) }
    continuation.finish()
    return JSONLines(streaming: APIResponseBody(stream))
  }

  @Test(arguments: [
    [], [""], ["\n", "\r\n \n"],
  ])
  func blankLinesAreNone(pieces: [String]) async throws {
    for try await line in lines(pieces) { Issue.record("\(line)") }
  }

  @Test(arguments: [
    ["{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n"], ["{\"a\":1}\r\n\r\n{\"a\":2}\n\n{\"a\":3}"],
    ["{\"a\"", ":1}", "\n{", "", "\"a\":2}\r", "\n{\"a\":3", "}"],
  ])
  func linesGoOverPieces(pieces: [String]) async throws {
    var values: [[String: Int]] = []
    for try await line in lines(pieces) { values.append(line) }
    #expect(values == [["a": 1], ["a": 2], ["a": 3]])
  }

  @Test func aLineThatIsNotAsDocumentedIsNamed() async throws {
    var count = 0
    do {
      for try await _ in lines(["{\"a\":1}\n\n{\"a\":true}\n"]) { count += 1 }
      Issue.record("no error")
    } catch let failure as DecodingFailure {
      #expect(failure.path == "line 3: $.a")
    }
    #expect(count == 1)
  }

  @Test(arguments: [
    ["\u{1E}{\"a\":1}\n\u{1E}{\n\"a\"\n:2}\n\u{1E}{\"a\":3}\n"],
    ["\u{1E}", "{\"a\":1}\n\u{1E}\u{1E}{\n", "\"a\"\n:2}\n", "\u{1E}{\"a\":3}"],
  ])
  func textsOfASequenceGoOverLines(pieces: [String]) async throws {
    var values: [[String: Int]] = []
    for try await value in lines(pieces) { values.append(value) }
    #expect(values == [["a": 1], ["a": 2], ["a": 3]])
  }

  private func lines(_ text: String, _ settings: StreamSettings) -> JSONLines<[String: Int]> {
    JSONLines(streaming: APIResponseBody(Array(text.utf8)).read(by: settings))
  }

  @Test func aLineAndAStreamHaveLimits() async throws {
    let text = "{\"a\":1}\n{\"a\":2}\n"
    #expect(try await count(lines(text, StreamSettings(elementLimit: 7, limit: 16))) == 2)
    await #expect(throws: BodyLimitError(limit: 6, part: "a line")) {
      try await count(lines(text, StreamSettings(elementLimit: 6)))
    }
    await #expect(throws: BodyLimitError(limit: 15, part: "the stream")) {
      try await count(lines(text, StreamSettings(limit: 15)))
    }
  }

  @Test func aLineCanEndTheStream() async throws {
    #expect(try await count(lines("{\"a\":1}\nEND\n{}\n", StreamSettings(end: "END"))) == 1)
  }

  private func count(_ lines: JSONLines<[String: Int]>) async throws -> Int {
    var count = 0
    for try await _ in lines { count += 1 }
    return count
  }
}
