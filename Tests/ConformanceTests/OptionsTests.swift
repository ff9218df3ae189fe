import ConformanceOptions
import LoopbackServer
import Testing

@Suite("options: optional parameters, where they are too many for a signature")
struct OptionsTests {
  @Test("Each goes where it belongs, and nothing that was not said")
  func sending() async throws {
    let server = try LoopbackServer.json("[]")
    let api = DeviceApi(at: server)
    _ = try await api.listDevices(site: "s", view: "v")
    _ = try await api.listDevices(
      site: "s",
      view: "v",
      options: .init(
        limit: 5,
        ids: [1, 2],
        xTrace: UUID(text: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
        session: "c",
        filter: .init(kind: .rack),
        nameN: "n"
      )
    )
    var options = ListDevicesOptions()
    options.cpu = "arm"
    _ = try await api.listDevices(site: "s", view: "v", options: options)
    #expect(
      server.sent == [
        Sent("GET /sites/s/devices?view=v"),
        Sent(
          "GET /sites/s/devices?view=v&limit=5&ids=1&ids=2&filter%5Bkind%5D=rack&name_n=n",
          ["x-trace": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "cookie": "session=c"]
        ),
        Sent("GET /sites/s/devices?view=v&cpu=arm"),
      ]
    )
  }

  @Test("The method for the items of all pages takes the same structure")
  func pages() async throws {
    let server = try LoopbackServer { request in
      switch request.value("offset") {
      case nil: .json(#"["a","b"]"#)
      case "2": .json(#"["c"]"#)
      default: .json("[]")
      }
    }
    var items: [String] = []
    let all = DeviceApi(at: server).allDevices(
      site: "s",
      view: "v",
      options: .init(model: "m"),
      pageSize: 2
    )
    for try await item in all { items.append(item) }
    #expect(items == ["a", "b", "c"])
    #expect(server.sent.allSatisfy { $0.line.contains("model=m") && $0.line.contains("limit=2") })
  }

  @Test("A body that a call may do without stands behind them")
  func body() async throws {
    let server = try LoopbackServer.empty()
    try await SearchApi(at: server).searchDevices(
      site: "s",
      view: "v",
      options: .init(face: "f"),
      body: "b"
    )
    #expect(server.sent == [.json("POST /sites/s/devices?view=v&face=f", #""b""#)])
  }

  @Test("A parameter with the page in its properties stays an argument")
  func pageInProperties() async throws {
    let server = try LoopbackServer { request in
      .json(request.value("offset") == nil ? #"["a"]"# : "[]")
    }
    var items: [String] = []
    let all = RackApi(at: server).allRacks(options: .init(p1: true), pageSize: 1)
    for try await item in all { items.append(item) }
    #expect(items == ["a"])
    #expect(
      server.sent == [
        Sent("GET /racks?p1=true&limit=1"), Sent("GET /racks?p1=true&limit=1&offset=1"),
      ]
    )
  }
}
