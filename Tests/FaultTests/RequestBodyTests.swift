import HTTPTypes
import APIClientRuntime
import FaultServer
import Foundation
import LoopbackServer
import Testing

/// How each transport sends a body that is not in memory.
@Suite(.timeLimit(.minutes(2)), .serialized) struct RequestBodyTests {
  private let options = TransportOptions(operationID: "test")

  /// Pieces that are made one by one, with a failure behind the last if that is asked for.
  private func pieces(_ pieces: [[UInt8]], failing: Bool = false) -> AsyncThrowingStream<
    [UInt8], any Error
  > {
    let rest = Locked(pieces)
    return AsyncThrowingStream {
      let piece = rest.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      if piece == nil, failing { throw Failure() }
      return piece
    }
  }

  private struct Failure: Error {}

  private func temporaryFile(_ bytes: [UInt8]) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: "body-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    return url
  }

  @Test(arguments: TestedTransport.allCases)
  func aFileIsSentWithItsLength(tested: TestedTransport) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let url = try temporaryFile(bytes)
    defer { try? FileManager.default.removeItem(at: url) }
    let request = HTTPRequest(server.url, method: .put)
    let body = try APIRequestBody.file(at: url)
    for _ in 1...2 {
      let (head, answer) = try await tested.transport.send(request, body: body, options: options)
      #expect(head.status == .ok)
      #expect(try await answer.collect() == Array("[]".utf8))
    }
    #expect(server.received.count == 2)
    for received in server.received {
      #expect(received.headers["content-length"] == "700001")
      #expect(received.headers["expect"] == nil)
      #expect(received.headers["content-type"] == nil)
      #expect(received.body == bytes)
    }
  }

  @Test(arguments: TestedTransport.allCases)
  func piecesAreSentOneAfterTheOther(tested: TestedTransport) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    for length in [nil, 8] {
      let body = APIRequestBody.pieces(
        pieces([Array("abc".utf8), [], Array("defgh".utf8)]),
        length: length
      )
      let request = HTTPRequest(server.url, method: .post)
      let (head, _) = try await tested.transport.send(request, body: body, options: options)
      #expect(head.status == .ok)
    }
    #expect(server.received.map(\.text) == ["abcdefgh", "abcdefgh"])
    #expect(server.received.last?.headers["content-length"] == "8")
  }

  @Test(arguments: TestedTransport.allCases)
  func aBodyThatFailsFailsTheCall(tested: TestedTransport) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let client = APIClient<Problem>(
      configuration: .init(server: server.url, transport: tested.transport, timeout: .seconds(20))
    )
    var request = APIRequest("upload", .put)
    let body = APIRequestBody.pieces(pieces([[0x61]], failing: true), length: 10)
    request.body(content: body, contentType: "text/plain")
    let failure = await error { [request] () async throws(APIError<Problem>) in
      try await client.send(request)
    }
    guard case .transport(let cause) = failure?.kind else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(cause is Failure)
    #expect(failure?.attempts == 1)
    #expect(server.received.isEmpty)
  }

  @Test(arguments: TestedTransport.allCases, [3, 5])
  func aLengthThatIsWrongFailsTheCall(tested: TestedTransport, length: Int) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let client = APIClient<Problem>(
      configuration: .init(server: server.url, transport: tested.transport, timeout: .seconds(20))
    )
    var request = APIRequest("upload", .put)
    let body = APIRequestBody.pieces(pieces([Array("abcd".utf8)]), length: length)
    request.body(content: body, contentType: "text/plain")
    let failure = await error { [request] () async throws(APIError<Problem>) in
      try await client.send(request)
    }
    #expect("\(failure.map { "\($0)" } ?? "")".contains("said to have \(length) bytes and has"))
    #expect(server.received.isEmpty)
  }

  /// In a process of its own, whose peak nothing else raises.
  @Test(.enabled(if: !isSanitized), arguments: TestedTransport.allCases)
  func aGibibyteIsSentInLittleMemory(tested: TestedTransport) async {
    await #expect(processExitsWith: .success) { [tested = tested as TestedTransport] in
      let server = try FaultServer(.drain, .text("HTTP/1.1 200 OK\nContent-Length: 2\n\n[]"))
      let piece = [UInt8](repeating: 0x61, count: 1 << 17)
      let rest = Locked(1 << 13)
      let pieces = AsyncStream<[UInt8]> {
        rest.withLock { rest in
          rest -= 1
          return rest >= 0 ? piece : nil
        }
      }
      let peak = PeakGrowth()
      let (head, _) = try await tested.transport.send(
        HTTPRequest(server.url, method: .put),
        body: .pieces(pieces, length: 1 << 30),
        options: .init(operationID: "test")
      )
      #expect(head.status == .ok)
      #expect(server.record.drainedBytes == 1 << 30)
      peak.expectSmall("1 GiB sent over \(tested.testDescription)")
    }
  }
}
