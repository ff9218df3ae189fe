import ConformanceInheritanceKinds
import LoopbackServer
import Testing

@Suite("inheritance-kinds: as the specification, TypeSpec, Okta and Kubernetes have it")
struct InheritanceKindsTests {
  @Test("The specification's: values are called as schemas are, and one as the mapping says")
  func specification() async throws {
    let body =
      #"[{"vesselType":"steamer","funnels":3},{"vesselType":"Ferry","decks":2},"#
      + #"{"vesselType":"Yacht","owner":"a"},{"vesselType":"Raft","logs":9}]"#
    let server = try LoopbackServer.json(body)
    let vessels: [Vessel] = [
      .steamship(Steamship(funnels: 3)), .ferry(Ferry(decks: 2)), .yacht(Yacht(owner: "a")),
      .unrecognized(["vesselType": "Raft", "logs": 9]),
    ]
    #expect(try await HarbourApi(at: server).putVessels(body: vessels) == vessels)
    #expect(server.sent.map(\.body) == [body])
  }

  @Test("TypeSpec's: a subtype that is a base as well is asked once more")
  func typeSpec() async throws {
    let body =
      #"[{"kind":"circle","area":3.5,"radius":1.5},"#
      + #"{"kind":"polygon","area":1.5,"corners":4,"sides":"equal","length":1.5},"#
      + #"{"kind":"polygon","area":2.5,"corners":3,"sides":"free","angles":[60]}]"#
    let server = try LoopbackServer.json(body)
    let shapes = try await DrawingApi(at: server).putShapes(body: [])
    #expect(
      shapes == [
        .circle(Circle(area: 3.5, radius: 1.5)),
        .polygon(.regular(Regular(area: 1.5, corners: 4, length: 1.5))),
        .polygon(
          .unrecognized([
            "kind": "polygon", "area": 2.5, "corners": 3, "sides": "free", "angles": [60],
          ])
        ),
      ]
    )
    #expect(shapes.map(\.area) == [3.5, 1.5, 2.5])
    _ = try await DrawingApi(at: server).putShapes(body: shapes)
    #expect(server.sent.last?.body == body)
  }

  @Test("Okta's: two values for one subtype, a refined property, and a base without its own value")
  func okta() async throws {
    let body =
      #"[{"mode":"SECURE_FORM","name":"n"},{"mode":"BOOKMARK","settings":{"hint":"h","url":"https://a.test"}},"#
      + #"{"mode":"SIGNED","certificate":"c"},{"mode":"OTHER","settings":{"hint":"o"}}]"#
    let server = try LoopbackServer.json(body)
    let logins = try await DirectoryApi(at: server).putLogins(body: [])
    #expect(
      logins == [
        .formLogin(FormLogin(mode: .secureForm, name: "n")),
        .bookmarkLogin(
          BookmarkLogin(
            mode: .bookmark,
            settings: BookmarkSettings(hint: "h", url: "https://a.test")
          )
        ),
        .signedLogin(SignedLogin(mode: .signed, certificate: "c")),
        .login(LoginBase(mode: .other, settings: .init(hint: "o"))),
      ]
    )
    _ = try await DirectoryApi(at: server).putLogins(body: logins)
    #expect(server.sent.last?.body == body)
  }

  @Test("Kubernetes': a constant in each, and what all have without a switch")
  func kubernetes() async throws {
    let body =
      #"[{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"nodeName":"n"}},"#
      + #"{"apiVersion":"batch/v1","kind":"Job","spec":{"parallelism":2}},"#
      + #"{"apiVersion":"v2","kind":"Node","metadata":{"name":"x"},"spec":{}}]"#
    let server = try LoopbackServer.json(body)
    let resources = try await ClusterApi(at: server).putResources(body: [])
    guard case .pod(let pod)? = resources.first, case .unrecognized? = resources.last else {
      Issue.record("\(resources)")
      return
    }
    #expect(pod.spec?.nodeName == "n")
    #expect(resources.map(\.metadata?.name) == ["p", nil, "x"])
    _ = try await ClusterApi(at: server).putResources(body: resources)
    #expect(server.sent.last?.body == body)
  }
}
