import HTTPTypes
import APIClientRuntime
import FaultServer
import LoopbackServer
import Testing

/// Whether a request arrives as often as it was sent, with the body that it has.
@Suite(.timeLimit(.minutes(5))) struct RepetitionTests {
  @Test(
    arguments: AdjustableTransport.allCases,
    [HTTPRequest.Method.get, .put, .post]
  )
  func aConnectionThatDiesIsNoReasonToSendAgain(
    adjustable: AdjustableTransport,
    method: HTTPRequest.Method
  ) async throws {
    let server = try FaultServer { number, _ in number == 1 ? [] : [.value, .next] }
    let transport = adjustable.transport()
    let (_, body) = try await transport.send(HTTPRequest(server.url), body: nil)
    _ = try await body.collect()
    // On the same connection, which the server closes. It may have done what it was asked for.
    let error = await #expect(throws: TransportError.self) {
      let body = method == .get ? nil : [UInt8](repeating: 0x61, count: 3)
      _ = try await transport.send(HTTPRequest(server.url, method: method), body: body)
    }
    #expect(error?.reason == .interrupted, "\(String(describing: error))")
    #expect(server.record.count == 2)
  }

  @Test(
    arguments: AdjustableTransport.allCases,
    [HTTPRequest.Method.get, .post, .put, .patch, .delete, .options]
  )
  func anyMethodMayHaveABody(
    adjustable: AdjustableTransport,
    method: HTTPRequest.Method
  ) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let transport = adjustable.transport()
    for body in [Array("abc".utf8), []] {
      _ = try await transport.send(HTTPRequest(server.url, method: method), body: body)
    }
    #expect(server.received.map(\.method) == [method.rawValue, method.rawValue])
    #expect(server.received.map(\.text) == ["abc", ""])
    // Where a body has no meaning, that it is empty need not be said (RFC 9110, section 8.6).
    let lengths = server.received.map { $0.headers["content-length"] }
    #expect(lengths.first == "3")
    #expect(lengths.last == "0" || lengths.last == .some(nil) && [.get, .delete].contains(method))
    #expect(server.received.allSatisfy { $0.headers["content-type"] == nil })
    #expect(server.received.allSatisfy { $0.headers["user-agent"] == nil })
  }

  @Test(arguments: AdjustableTransport.allCases)
  func theLackOfABodyIsSaidWhereItMeansSomething(adjustable: AdjustableTransport) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let transport = adjustable.transport()
    for method in [HTTPRequest.Method.post, .put, .get, .delete] {
      _ = try await transport.send(HTTPRequest(server.url, method: method), body: nil)
    }
    // RFC 9110, section 8.6.
    #expect(server.received.map { $0.headers["content-length"] } == ["0", "0", nil, nil])
  }
}
