import ConformanceConditions
import LoopbackServer
import Testing

@Suite("conditions: properties that only some values have")
struct ConditionsTests {
  @Test("All are optional, and are there and back as they were sent")
  func sending() async throws {
    let server = try LoopbackServer.echo()
    let shipments = try [
      Shipment(way: .air, label: "a", flight: "XY 1", printedAt: DateTime("2026-01-02T03:04:05Z")),
      Shipment(way: .sea, vessel: "unknown", agent: "b"),
      Shipment(way: .sea, route: Route(kind: "direct", stops: .integer(0))),
      Shipment(way: .sea, route: Route(kind: "tour", stops: .stringList(["c", "d"]))),
    ]
    for shipment in shipments {
      #expect(try await ShipmentApi(at: server).putShipment(shipment: shipment) == shipment)
    }
    #expect(
      server.sent.map(\.body) == [
        #"{"way":"air","label":"a","flight":"XY 1","printedAt":"2026-01-02T03:04:05Z"}"#,
        #"{"way":"sea","vessel":"unknown","agent":"b"}"#,
        #"{"way":"sea","route":{"kind":"direct","stops":0}}"#,
        #"{"way":"sea","route":{"kind":"tour","stops":["c","d"]}}"#,
      ]
    )
  }
}
