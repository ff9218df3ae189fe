import ConformanceNamesOfMethods
import LoopbackServer
import Testing

@Suite("names-of-methods: what frameworks add to the names of operations is taken off")
struct NamesOfMethodsTests {
  @Test("Paths, methods, classes and tags")
  func names() async throws {
    let server = try LoopbackServer.empty()
    // FastAPI puts the path and the method behind a name, and makes a type of the fields of a form.
    try await VoiceApi(at: server).speak(voiceID: "v", body: BodySpeak(text: "a"))
    // NestJS puts the class before it; two classes of one tag may have one name, and keep theirs.
    try await KeysApi(at: server).list()
    try await KeysApi(at: server).create(body: CreateKeyDto(name: "n"))
    try await PeopleApi(at: server).ownersFind()
    try await PeopleApi(at: server).guestsFind()
    // springfox puts the method behind it.
    try await FilesApi(at: server).put()
    #expect(
      server.sent.map(\.line) == [
        "POST /v1/voices/v/speech", "GET /keys", "POST /keys", "GET /owners", "GET /guests",
        "PUT /files",
      ]
    )
  }

  @Test("A tag is taken off where all names of its operations begin with it, and more is left")
  func tags() async throws {
    let server = try LoopbackServer.json("[]")
    #expect(try await NotesApi(at: server).marksList() == [])
    for try await _ in NotesApi(at: server).allMarks() {}
    // No method can be called `init`.
    _ = try? await NotesApi(at: server).notesInit()
    // The tag is a verb of the name.
    _ = try? await SearchApi(at: server).searchFiles()
    #expect(
      server.sent.map { String($0.line.prefix { $0 != "?" }) }
        == ["GET /notes", "GET /notes", "POST /notes", "GET /files"]
    )
  }

  @Test("A name that needs no change is kept, wherever it stands")
  func exactNames() async throws {
    let server = try LoopbackServer.empty()
    try await ItemsApi(at: server).listItems()
    try await ItemsApi(at: server).getItems()
    #expect(server.sent.map(\.line) == ["POST /items", "GET /items"])
  }
}
