import ConformanceUnionsDiscriminator
import LoopbackServer
import Testing

@Suite("unions-discriminator: a property says which type a value has")
struct UnionsDiscriminatorTests {
  @Test("By the mapping, by the names of the schemas, and by nothing else")
  func reading() async throws {
    let text =
      #"{"pets":[{"petType":"cat","lives":9},{"petType":"kitten"},{"petType":"Dog","barks":true},"#
      + #"{"petType":"dog"},{"petType":"fish","lives":1},{"lives":1},7,{"petType":"dog","barks":1}],"#
      + #""vehicle":{"kind":"Bike"}}"#
    let server = try LoopbackServer.json(text)
    let shelter = try await ThingApi(at: server).getThings()
    #expect(
      shelter.pets == [
        .cat(Cat(petType: "cat", lives: 9)), .cat(Cat(petType: "kitten")),
        .dog(Dog(petType: "Dog", barks: true)), .dog(Dog(petType: "dog")),
        .unrecognized(["petType": "fish", "lives": 1]), .unrecognized(["lives": 1]),
        .unrecognized(7), .unrecognized(["petType": "dog", "barks": 1]),
      ]
    )
    #expect(shelter.vehicle == .bike(Bike(kind: "Bike")))
    #expect(server.sent == [Sent("GET /things")])
    #expect(try json(shelter) == text)
  }

  @Test("The name of a schema is compared as it is written")
  func caseMatters() async throws {
    let server = try LoopbackServer.json(#"{"vehicle": {"kind": "bike"}}"#)
    let shelter = try await ThingApi(at: server).getThings()
    #expect(shelter.vehicle == .unrecognized(["kind": "bike"]))
  }

  @Test("A list of them that is none names the place")
  func wrong() async throws {
    let server = try LoopbackServer.json(#"{"pets": {"petType": "cat"}}"#)
    #expect(await fault { try await ThingApi(at: server).getThings() } == "$.pets")
  }
}
