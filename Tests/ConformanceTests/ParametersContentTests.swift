import ConformanceParametersContent
import LoopbackServer
import Testing

@Suite("parameters-content: parameters that are JSON")
struct ParametersContentTests {
  @Test("In the path, the query, the header and a cookie")
  func sending() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server)
    try await api.getThing(
      key: Key(id: 1),
      filter: Key(id: 2),
      xContext: ["a": [1, "é😀", nil]],
      state: ["x y", "ü"]
    )
    try await api.getThing(key: Key(id: 3), state: [])
    #expect(
      server.sent == [
        Sent(
          "GET /things/%7B%22id%22%3A1%7D?filter=%7B%22id%22%3A2%7D",
          [
            "x-context": #"{"a":[1,"\u00e9\ud83d\ude00",null]}"#,
            "cookie": "state=[%22x%20y%22%2C%22%C3%BC%22]",
          ]
        ),
        Sent("GET /things/%7B%22id%22%3A3%7D", ["cookie": "state=[]"]),
      ]
    )
  }
}
