import ConformanceRecursion
import LoopbackServer
import Testing

@Suite("recursion: values that hold values of their own type")
struct RecursionTests {
  @Test("In every way")
  func sending() async throws {
    let server = try LoopbackServer.echo()
    var folder = Folder(
      name: "a",
      parent: Folder(name: "b", parent: Folder(name: "c")),
      children: [Folder(name: "d")],
      byName: ["e": Folder(name: "e")],
      owner: Owner(home: Folder(name: "f")),
      expression: .sum(Sum(left: .number(1), right: .sum(Sum(left: .number(2), right: .number(3)))))
    )
    folder.$twin = .null
    #expect(try await ThingApi(at: server).putThings(folder: folder) == folder)
    #expect(
      server.sent == [
        .json(
          "PUT /things",
          #"{"name":"a","parent":{"name":"b","parent":{"name":"c"}},"twin":null,"#
            + #""children":[{"name":"d"}],"byName":{"e":{"name":"e"}},"#
            + #""owner":{"home":{"name":"f"}},"#
            + #""expression":{"left":1.0,"right":{"left":2.0,"right":3.0}}}"#
        )
      ]
    )
  }

  @Test("A value deep within can be changed")
  func changing() async throws {
    let server = try LoopbackServer.json(
      #"{"name": "a", "parent": {"name": "b"}, "twin": {"name": "t"}}"#
    )
    var folder = try await ThingApi(at: server).putThings(folder: Folder(name: ""))
    let before = folder
    folder.parent?.parent = Folder(name: "c")
    folder.twin?.name = "u"
    #expect(before.parent?.parent == nil)
    #expect(
      try json(folder)
        == #"{"name":"a","parent":{"name":"b","parent":{"name":"c"}},"twin":{"name":"u"}}"#
    )
  }

  @Test("A fault names the place through all of them")
  func wrong() async throws {
    let server = try LoopbackServer.json(
      #"{"name": "a", "owner": {"home": {"name": "b", "children": [{"name": "c"}, {}]}}}"#
    )
    #expect(
      await fault { try await ThingApi(at: server).putThings(folder: Folder(name: "")) }
        == "$.owner.home.children[1].name"
    )
  }

  @Test("A map and a list of themselves are structures around what they hold")
  func endless() async throws {
    let server = try LoopbackServer.echo()
    let inner = Outline(additionalProperties: ["c": ["d": Outline()]])
    let folder = Folder(
      name: "a",
      outline: Outline(additionalProperties: ["b": ["c": inner], "e": [:]]),
      steps: Steps(items: [Steps(items: [Steps()]), Steps()])
    )
    #expect(try await ThingApi(at: server).putThings(folder: folder) == folder)
    #expect(
      server.sent.map(\.body) == [
        #"{"name":"a","outline":{"b":{"c":{"c":{"d":{}}}},"e":{}},"steps":[[[]],[]]}"#
      ]
    )
  }

  @Test("An expression that is none is kept")
  func unmatched() async throws {
    let text = #"{"name":"a","expression":{"left":1.5,"right":{"left":"x"}}}"#
    let server = try LoopbackServer.json(text)
    let folder = try await ThingApi(at: server).putThings(folder: Folder(name: ""))
    #expect(folder.expression == .sum(Sum(left: .number(1.5), right: .unrecognized(["left": "x"]))))
    #expect(try json(folder) == text)
  }
}
