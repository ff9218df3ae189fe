import ConformanceParametersStyles
import LoopbackServer
import Testing

@Suite("parameters-styles: every style of a parameter")
struct ParametersStylesTests {
  private func sent(_ call: (StyleApi) async throws -> Void) async throws -> [Sent] {
    let server = try LoopbackServer.empty()
    try await call(StyleApi(at: server))
    return server.sent
  }

  @Test("Those that may be left out are")
  func absent() async throws {
    let sent = try await sent {
      try await $0.getStyles(
        simple: "a/b",
        label: "l",
        matrix: ["m"],
        list: [1],
        form: [],
        pipes: []
      )
    }
    #expect(sent == [Sent("GET /simple/a%2Fb/label.l/matrix;matrix=m/1")])
  }

  @Test("Values with reserved characters are escaped in each style")
  func values() async throws {
    let sent = try await sent {
      try await $0.getStyles(
        simple: "ü",
        label: "a.b",
        matrix: ["1;", "2"],
        list: [1, -2],
        form: ["a,b", "c"],
        commas: ["a,b", "c d"],
        spaces: ["a b", "c"],
        pipes: ["a|b", "c"],
        either: .integer(5),
        uri: "https://a/b?c=d&e#f g",
        xIDs: [1, 2],
        old: ""
      )
    }
    #expect(
      sent == [
        Sent(
          "GET /simple/%C3%BC/label.a.b/matrix;matrix=1%3B;matrix=2/1,-2?form=a%2Cb&form=c"
            + "&commas=a%2Cb,c%20d&spaces=a%20b%20c&pipes=a%7Cb%7Cc&either=5"
            + "&uri=https://a/b?c=d%26e%23f%20g&old=",
          ["x-ids": "1,2"]
        )
      ]
    )
  }

  @Test("Objects: their members are the parameters, or stand in brackets")
  func objects() async throws {
    let sent = try await sent {
      try await $0.getStyles(
        simple: "s",
        label: "l",
        matrix: ["m"],
        list: [0],
        filter: Filter(name: "a b"),
        exploded: Filter(name: "x&y"),
        labels: ["b": "2", "a": "ü"],
        either: .string("e"),
        xFilter: Filter(name: "n")
      )
    }
    #expect(
      sent == [
        Sent(
          "GET /simple/s/label.l/matrix;matrix=m/0?filter%5Bname%5D=a%20b&name=x%26y&a=%C3%BC&b=2"
            + "&either=e",
          ["x-filter": "name=n"]
        )
      ]
    )
  }

  @Test("A style that cannot carry a value says so, and nothing is sent")
  func refused() async throws {
    let server = try LoopbackServer.empty()
    let reason = await refusal {
      try await StyleApi(at: server).getStyles(
        simple: "s",
        label: "l",
        matrix: ["m"],
        list: [1],
        xFilter: Filter(name: "n", ids: [1, 2])
      )
    }
    #expect(reason?.contains("X-Filter") == true)
    #expect(server.sent.isEmpty)
  }

  @Test("A list in an exploded object stands there once for each item")
  func lists() async throws {
    let server = try LoopbackServer.empty()
    try await StyleApi(at: server).getStyles(
      simple: "s",
      label: "l",
      matrix: ["m"],
      list: [1],
      exploded: Filter(name: "n", ids: [1, 2])
    )
    #expect(
      server.sent == [Sent("GET /simple/s/label.l/matrix;matrix=m/1?name=n&ids=1&ids=2")]
    )
  }
}
