import ConformanceResponsesTextBytesLines
import LoopbackServer
import Testing

@Suite("responses-text-bytes-lines: responses that are text, bytes, or a JSON value on each line")
struct ResponsesTextBytesLinesTests {
  @Test("Text")
  func text() async throws {
    let server = try LoopbackServer(
      answering: .json("ü\n", contentType: "text/plain; charset=utf-8")
    )
    #expect(try await ResponseApi(at: server).getText() == "ü\n")
    #expect(server.sent == [Sent("GET /text", ["accept": "text/plain"])])
  }

  @Test("Bytes, as they arrive")
  func bytes() async throws {
    let all = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    let server = try LoopbackServer(answering: .response(status: 200, headers: [:], body: all))
    let body = try await ResponseApi(at: server).getBytes()
    #expect(try await body.collect() == all)
    #expect(server.sent == [Sent("GET /bytes", ["accept": "application/octet-stream"])])
  }

  @Test("Values, one by one")
  func lines() async throws {
    let server = try LoopbackServer(
      answering: .json("{\"id\":1}\n\n{}\r\n{\"id\":3}", contentType: "application/x-ndjson")
    )
    var ids: [Int?] = []
    for try await line in try await ResponseApi(at: server).getLines() { ids.append(line.id) }
    #expect(ids == [1, nil, 3])
    #expect(server.sent == [Sent("GET /lines", ["accept": "application/x-ndjson"])])
  }

  @Test("A line that is none is named; those before it are there")
  func wrong() async throws {
    let server = try LoopbackServer(
      answering: .json("{\"id\":1}\n{\"id\":true}\n", contentType: "application/x-ndjson")
    )
    let lines = try await ResponseApi(at: server).getLines()
    var ids: [Int?] = []
    do {
      for try await line in lines { ids.append(line.id) }
      Issue.record("no error")
    } catch let failure as DecodingFailure {
      #expect(failure.path == "line 2: $.id")
    }
    #expect(ids == [1])
  }

  @Test("JSON, where there is a choice")
  func either() async throws {
    let server = try LoopbackServer.json(#"["a"]"#)
    #expect(try await ResponseApi(at: server).getEither() == ["a"])
    #expect(server.sent == [Sent("GET /either")])
  }

  @Test("An error is an error, whatever success would be")
  func errors() async throws {
    let server = try LoopbackServer.json(#"{"detail": "no"}"#, status: 404)
    do {
      _ = try await ResponseApi(at: server).getBytes()
      Issue.record("no error")
    } catch {
      #expect(error.status?.code == 404)
      #expect(error.body == ["detail": "no"])
    }
  }
}
