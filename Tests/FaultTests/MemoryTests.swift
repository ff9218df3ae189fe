import HTTPTypes
import APIClientRuntime
import FaultServer
import Foundation
import Testing

/// How much memory bodies take that are larger than that, each in a process of its own, whose peak nothing
/// else raises.
@Suite(.timeLimit(.minutes(2)), .serialized, .enabled(if: !isSanitized)) struct MemoryTests {
  @Test(arguments: AdjustableTransport.allCases)
  func aGibibyteArrivesInLittleMemory(adjustable: AdjustableTransport) async {
    await #expect(processExitsWith: .success) { [adjustable = adjustable as AdjustableTransport] in
      let server = try FaultServer(
        .text("HTTP/1.1 200 OK\nContent-Length: \(1 << 30)\n\n"),
        .sendAgain([UInt8](repeating: 0x61, count: 1 << 17), times: 1 << 13)
      )
      let peak = PeakGrowth()
      let (_, body) = try await adjustable.transport().send(HTTPRequest(server.url), body: nil)
      var count = 0
      for try await piece in body { count += piece.count }
      #expect(count == 1 << 30)
      peak.expectSmall("1 GiB received over \(adjustable.testDescription)")
    }
  }

  @Test(arguments: AdjustableTransport.thoseThatInflateLittle)
  func aBombThatNobodyReadsDoesNotGoOff(adjustable: AdjustableTransport) async {
    await #expect(processExitsWith: .success) { [adjustable = adjustable as AdjustableTransport] in
      let bomb = gzippedZeros(count: 256 << 20)
      let server = try FaultServer(.response(bomb, fields: "Content-Encoding: gzip\r\n"))
      let peak = PeakGrowth()
      let (_, body) = try await adjustable.transport().send(HTTPRequest(server.url), body: nil)
      var pieces = body.makeAsyncIterator()
      var count = try await pieces.next()?.count ?? 0
      try await Task.sleep(for: .seconds(1))
      peak.expectSmall("a bomb over \(adjustable.testDescription), waiting")
      // Read on, it goes on.
      while count < 200 << 20, let piece = try await pieces.next() { count += piece.count }
      #expect(count >= 200 << 20)
      peak.expectSmall("a bomb over \(adjustable.testDescription), read")
    }
  }

  @Test(arguments: AdjustableTransport.thoseThatInflateLittle)
  func aBombIsRefusedAtTheLimit(adjustable: AdjustableTransport) async {
    await #expect(processExitsWith: .success) { [adjustable = adjustable as AdjustableTransport] in
      let bomb = gzippedZeros(count: 256 << 20)
      let server = try FaultServer(.response(bomb, fields: "Content-Encoding: gzip\r\n"))
      let client = APIClient<Problem>(
        configuration: .init(
          server: server.url,
          transport: adjustable.transport(),
          responseBodyLimit: 8 << 20,
          retries: .off
        )
      )
      let peak = PeakGrowth()
      let error = await error { () async throws(APIError<Problem>) in
        try await client.sendForText(APIRequest("test", .get))
      }
      #expect(error.map(Fault.Outcome.init) == .bodyTooLarge)
      peak.expectSmall("a bomb above the limit over \(adjustable.testDescription)")
    }
  }
}

extension AdjustableTransport {
  /// Those that inflate no more than a small piece at a time. AsyncHTTPClient inflates all that one reading of
  /// its socket brings, which can be some hundred MiB.
  fileprivate static var thoseThatInflateLittle: [AdjustableTransport] {
    #if os(Linux)
      [.curl]
    #else
      []
    #endif
  }
}
