import ConformanceSwaggerCollectionFormats
import LoopbackServer
import Testing

@Suite("swagger-collection-formats: lists of Swagger 2.0")
struct SwaggerCollectionFormatsTests {
  @Test("Each list is joined as its collectionFormat says")
  func lists() async throws {
    let server = try LoopbackServer.empty()
    try await ThingApi(at: server).listThings(
      ids: [1, 2],
      none: ["a", "b"],
      csv: ["a", "b"],
      multi: [.a, .b],
      ssv: ["a", "b"],
      pipes: ["a", "b"],
      xNames: ["a", "b"]
    )
    #expect(
      server.sent == [
        Sent(
          "GET /things/1,2?none=a,b&csv=a,b&multi=a&multi=b&ssv=a%20b&pipes=a%7Cb",
          ["x-names": "a,b"]
        )
      ]
    )
  }
}
