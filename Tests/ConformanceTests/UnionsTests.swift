import ConformanceUnions
import LoopbackServer
import Testing

@Suite("unions: one of several types, told apart by what is there")
struct UnionsTests {
  @Test(
    "The type that fits best",
    arguments: [
      (#"{"name":"n","lives":9}"#, Pet.cat(Cat(name: "n", lives: 9))),
      (#"{"name":"n"}"#, .dog(Dog(name: "n"))),
      (#"{"name":"n","barks \"loud\"":true}"#, .dog(Dog(name: "n", barksLoud: true))),
      (#""n""#, .string("n")),
      (#"[1,2]"#, .integerList([1, 2])),
      (#"{"legs":4.5}"#, .legs(.init(legs: 4.5))),
      (#"7"#, .unrecognized(7)),
      (#"null"#, .unrecognized(nil)),
      (#"["a"]"#, .unrecognized(["a"])),
      (#"{"legs":"4"}"#, .unrecognized(["legs": "4"])),
    ]
  )
  func reading(body: String, pet: Pet) async throws {
    let server = try LoopbackServer.json(body)
    let read = try await PetApi(at: server).getPet(petID: "a/b")
    #expect(read == pet)
    #expect(try json(read) == body)
    #expect(server.sent == [Sent("GET /pets/a%2Fb")])
  }
}
