import ConformanceNamesCase
import LoopbackServer
import Testing

@Suite("names-case: names that differ only in case, or in what a name in Swift cannot have")
struct NamesCaseTests {
  @Test("None of them is lost")
  func sending() async throws {
    let server = try LoopbackServer.json(#"{"thing": "_a", "other": {"x": 1}}"#)
    let thing = Thing(name: "1", name2: "2", name3: "3", name4: "4", naMe: "5")
    let result = try await ThingApi(at: server).putThings(
      thing: thing,
      userID2: "a",
      userID: "b",
      userID3: "c",
      userID4: "d"
    )
    #expect(result == Thing3(thing: .a3, other: ThiNg4(x: 1)))
    #expect(THING2.knownValues.map(\.rawValue) == ["a", "A", "_a", "a "])
    #expect(
      server.sent == [
        Sent(
          "PUT /things?userId=a&userID=b&user_id=c",
          ["content-type": "application/json", "user-id": "d"],
          body: #"{"name":"1","Name":"2","NAME":"3","_name":"4","na-me":"5"}"#
        )
      ]
    )
  }

  @Test("An operation with two tags is in both types")
  func tags() async throws {
    let server = try LoopbackServer.json("{}")
    #expect(try await ThingApiType(at: server).putThings(thing: Thing()) == Thing3())
    #expect(server.sent == [.json("PUT /things", "{}")])
  }
}
