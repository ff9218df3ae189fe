import APIClientRuntime
import ConformanceNamesScripts
import LoopbackServer
import Testing

@Suite("names-scripts: names without capitals, and names that only normalise alike")
struct NamesScriptsTests {
  private let one = "{\"a\":\"x\",\"caf\u{E9}\":\"one\",\"cafe\u{301}\":2}"

  @Test("Names that normalise alike are two")
  func normalization() async throws {
    let server = try LoopbackServer.json(one)
    let value = try await AApi(at: server).getA(café: "1", café2: "2")
    #expect(value == ._1AValue(_1A(a: "x", café: "one", café2: 2)))
    #expect(server.sent.map(\.line) == ["GET /a?caf%C3%A9=1&cafe%CC%81=2"])
    #expect(Array(try json(value).unicodeScalars) == Array(one.unicodeScalars))
  }

  @Test("A value of an enumeration is that which is written so")
  func enumeration() throws {
    let composed = try JSONCoding.decode(_2B.self, from: Array("{\"b\":\"caf\u{E9}\"}".utf8))
    let decomposed = try JSONCoding.decode(_2B.self, from: Array("{\"b\":\"cafe\u{301}\"}".utf8))
    #expect(Array(try json(composed).utf8) == Array("{\"b\":\"caf\u{E9}\"}".utf8))
    #expect(Array(try json(decomposed).utf8) == Array("{\"b\":\"cafe\u{301}\"}".utf8))
  }
}
