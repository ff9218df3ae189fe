// Not the whole module: what @Test expands to has unqualified names, and Void is one of them.
import struct ConformanceNamesSwift.Everything
import struct ConformanceNamesSwift.EverythingApi
import LoopbackServer
import Testing

@Suite("names-swift: schemas may have any name that Swift, Foundation or the runtime has")
struct NamesSwiftTests {
  @Test("They are models like any other")
  func roundTrip() async throws {
    let text =
      #"{"taskValue":{"id":"1"},"errorValue":{"id":"2"},"typeValue":{},"selfValue":{"id":"3"},"#
      + #""optionalValue":{"id":"4"},"stringValue":{"id":"5"},"anyValue":{"id":"6"},"#
      + #""nullableValue":{"id":"7"},"swiftValue":{"id":"8"},"text":null,"#
      + #""when":"2026-11-21T07:04:12Z","id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","#
      + #""either":{"id":"9"},"more":["a","c"]}"#
    let server = try LoopbackServer { request in
      request.body.count < 3 ? .json(text) : .json(request.text)
    }
    let api = EverythingApi(at: server)
    let everything = try await api.putEverything(everything: Everything())
    #expect(everything.taskValue == .init(id: "1"))
    #expect(everything.errorValue == .init(id: "2"))
    #expect(everything.optionalValue?.id == "4")
    #expect(everything.stringValue?.id == "5")
    #expect(everything.$text == .null)
    #expect(everything.either == .task(.init(id: "9")))
    #expect(everything.more?.map(\.isKnown) == [true, false])
    #expect(try await api.putEverything(everything: everything) == everything)
    #expect(server.sent == [.json("PUT /everything", "{}"), .json("PUT /everything", text)])
  }
}
