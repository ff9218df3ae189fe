import ConformanceMapsAndAdditionalProperties
import LoopbackServer
import Testing

@Suite(
  "maps-and-additional-properties: maps, free-form objects, and objects with more than they list"
)
struct MapsAndAdditionalPropertiesTests {
  @Test("Keys of maps are in order; the additional properties come last")
  func sending() async throws {
    let server = try LoopbackServer.echo()
    let thing = Thing(
      name: "n",
      additionalProperties: "not these",
      labels: ["b": "2", "a": "1"],
      nested: ["x": ["y": [1, 2], "a": []]],
      anything: ["z": [nil, 1.50], "a": true],
      closed: .init(a: "a"),
      value: [1, "a", nil],
      parts: ["p": PartsItem(weight: 1.5), "o": PartsItem()],
      additionalProperties2: ["more": 1, "even more": 2]
    )
    #expect(try await ThingApi(at: server).putThings(thing: thing) == thing)
    #expect(
      server.sent == [
        .json(
          "PUT /things",
          #"{"name":"n","additionalProperties":"not these","labels":{"a":"1","b":"2"},"#
            + #""nested":{"x":{"a":[],"y":[1,2]}},"anything":{"z":[null,1.5],"a":true},"#
            + #""closed":{"a":"a"},"value":[1,"a",null],"parts":{"o":{},"p":{"weight":1.5}},"#
            + #""even more":2,"more":1}"#
        )
      ]
    )
  }

  @Test("A free-form value keeps its digits and its order; null is a value")
  func reading() async throws {
    let text =
      #"{"name":"n","anything":{"z":1.00,"a":123456789012345678901234567890},"value":{"b":1e2,"a":0}}"#
    let server = try LoopbackServer.json(text)
    let thing = try await ThingApi(at: server).putThings(thing: Thing(name: ""))
    #expect(thing.anything?.keys == ["z", "a"])
    #expect(thing.additionalProperties2 == [:])
    #expect(try json(thing) == text)
  }

  @Test(
    "A value of another type names the place",
    arguments: [
      (#"{"name": "n", "more": "1"}"#, "$.more"),
      (#"{"name": "n", "labels": {"a": 1}}"#, "$.labels.a"),
      (#"{"name": "n", "nested": {"x": {"y": [1, null]}}}"#, "$.nested.x.y[1]"),
      (#"{"name": "n", "parts": {"p": {"weight": "1"}}}"#, "$.parts.p.weight"),
      (#"{"name": "n", "anything": []}"#, "$.anything"),
    ]
  )
  func wrong(body: String, path: String) async throws {
    let server = try LoopbackServer.json(body)
    #expect(
      await fault { try await ThingApi(at: server).putThings(thing: Thing(name: "")) } == path
    )
  }
}
