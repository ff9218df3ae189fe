import ConformanceParametersObjects
import LoopbackServer
import Testing

@Suite("parameters-objects: objects and lists in every style, and header fields of several types")
struct ParametersObjectsTests {
  private let point = Point(x: 1, y: -0.5, name: "a,b")

  private func sent(_ call: (StyleApi) async throws -> Void) async throws -> Sent? {
    let server = try LoopbackServer.empty()
    try await call(StyleApi(at: server))
    #expect(server.sent.count == 1)
    return server.sent.first
  }

  @Test("In a path")
  func paths() async throws {
    #expect(
      try await sent { try await $0.getSimple(simple: point, exploded: point) }
        == Sent("GET /simple/x,1,y,-0.5,name,a%2Cb/x=1,y=-0.5,name=a%2Cb")
    )
    #expect(
      try await sent { try await $0.getLabel(label: ["a", "b"], exploded: point) }
        == Sent("GET /label.a,b/.x=1.y=-0.5.name=a%2Cb")
    )
    #expect(
      try await sent { try await $0.getMatrix(matrix: point, exploded: Point(x: 2)) }
        == Sent("GET /matrix;matrix=x,1,y,-0.5,name,a%2Cb/;x=2")
    )
  }

  @Test("In a query")
  func queries() async throws {
    #expect(
      try await sent {
        try await $0.getQuery(
          commas: point,
          reserved: ["/a?", "b+c"],
          joined: ["a/b", "c:d"],
          deep: ["k[]": "v", "a": "1=2"]
        )
      }
        == Sent(
          "GET /query?commas=x,1,y,-0.5,name,a%2Cb&reserved=/a?&reserved=b%2Bc&joined=a/b,c:d"
            + "&deep%5Ba%5D=1%3D2&deep%5Bk%5B%5D%5D=v"
        )
    )
    #expect(try await sent { try await $0.getQuery(reserved: [], deep: [:]) } == Sent("GET /query"))
  }

  @Test("Lists in objects, and lists of the style deepObject")
  func lists() async throws {
    #expect(
      try await sent {
        try await $0.getBooks(
          pageable: Pageable(page: 0, size: 20, sort: ["a,asc", "b"]),
          expand: ["x", "y"]
        )
      } == Sent("GET /books?page=0&size=20&sort=a%2Casc&sort=b&expand%5B0%5D=x&expand%5B1%5D=y")
    )
    #expect(try await sent { try await $0.getBooks(pageable: Pageable()) } == Sent("GET /books"))
  }

  @Test("In the header")
  func headers() async throws {
    #expect(
      try await sent {
        try await $0.getHeader(
          xFlag: false,
          xDay: FullDate(year: 2026, month: 1, day: 2),
          xKind: .init(rawValue: "c"),
          xPoint: point
        )
      }
        == Sent(
          "GET /header",
          [
            "x-flag": "false", "x-day": "2026-01-02", "x-kind": "c",
            "x-point": "x,1,y,-0.5,name,a,b",
          ]
        )
    )
  }

  @Test("A line break cannot be smuggled into a field")
  func injection() async throws {
    let server = try LoopbackServer.empty()
    let reason = await refusal {
      try await StyleApi(at: server).getHeader(
        xFlag: true,
        xKind: .init(rawValue: "a\r\nX-Admin: 1")
      )
    }
    #expect(reason?.contains("X-Kind") == true)
    #expect(server.sent.isEmpty)
  }
}
