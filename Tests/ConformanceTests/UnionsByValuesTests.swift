import ConformanceUnionsByValues
import Foundation
import LoopbackServer
import Testing

@Suite("unions-by-values: types that are known by the values that are there")
struct UnionsByValuesTests {
  /// What a server's answer is read as; it has to be written as it came.
  private func read(_ body: String, written: String? = nil) async throws -> Things {
    let server = try LoopbackServer.json(body)
    let things = try await ThingApi(at: server).putThings(things: Things())
    #expect(try json(things) == written ?? body)
    return things
  }

  @Test("A type is ruled out by another value, shared or not; then properties decide")
  func included() async throws {
    let things = try await read(
      #"{"included":[{"type":"shelves","id":"1","attributes":{"room":"A"}},"#
        + #"{"type":"shelves","id":"2","isLocked":true},{"type":"readers","id":"3"},"#
        + #"{"type":"books","id":"4","attributes":{"title":"T"}},{"type":"lamps","id":"5"},"#
        + #"{"id":"6"}]}"#
    )
    #expect(
      things.included == [
        .shelf(Shelf(id: "1", attributes: .init(room: "A"))),
        .lockedShelf(LockedShelf(id: "2", isLocked: true)), .reader(Reader(id: "3")),
        .book(Book(id: "4", attributes: .init(title: "T"))),
        // A type that the document does not know is kept as it came.
        .unrecognized(["type": "lamps", "id": "5"]), .unrecognized(["id": "6"]),
      ]
    )
  }

  @Test("The value need not be required")
  func entries() async throws {
    let things = try await read(
      #"{"entries":[{"object":"entry","type":"message.output","content":"a"},"#
        + #"{"object":"entry","type":"message.input","content":"a"},"#
        + #"{"type":"message.partial"},{"type":"message.new","content":"a"},{"role":"user"}]}"#
    )
    let entries = try #require(things.entries)
    let kinds = entries.map { entry in
      switch entry {
      case .inputEntry: "input"
      case .outputEntry(let entry): entry.type?.rawValue ?? "output"
      case .unrecognized: "unrecognized"
      }
    }
    // An enumeration has new values, which is what its type is open for.
    #expect(kinds == ["message.output", "input", "message.partial", "message.new", "input"])
  }

  @Test("What the document lists for one property decides, whatever it says of another")
  func issues() async throws {
    let things = try await read(
      #"{"issues":[{"issue":"LOST","description":"The book is lost."},"#
        + #"{"issue":"LOST","description":"Lost."},{"issue":"TORN"}]}"#
    )
    #expect(
      things.issues == [
        .lost(.init(issue: "LOST", description: "The book is lost.")),
        .lost(.init(issue: "LOST", description: "Lost.")), .unrecognized(["issue": "TORN"]),
      ]
    )
  }

  @Test("The type that lists a value wins; null is none of them")
  func enumerations() async throws {
    let things = try await read(
      #"{"colours":["red","",null,"blue"],"words":["green","blue"]}"#
    )
    #expect(
      things.colours == [.colour(.red), .blank(.empty), nil, .colour(Colour(rawValue: "blue"))]
    )
    #expect(things.words == [.colour(.green), .string("blue")])
  }

  @Test("Lists go by their items")
  func lists() async throws {
    let things = try await read(
      #"{"lists":[[{"id":1,"name":"a"}],[{"id":1}],[]],"samples":[[1,2],[1.0,2.0],[1,2.5]]}"#,
      written: #"{"lists":[[{"id":1,"name":"a"}],[{"id":1}],[]],"#
        + #""samples":[[1,2],[1.0,2.0],[1.0,2.5]]}"#
    )
    #expect(
      things.lists == [
        .fullList([Full(id: 1, name: "a")]), .liteList([Lite(id: 1)]), .liteList([]),
      ]
    )
    #expect(
      things.samples == [.integerList([1, 2]), .numberList([1, 2]), .numberList([1, 2.5])]
    )
  }

  @Test("A number with a fraction is no integer, and a UUID has one spelling")
  func scalars() async throws {
    let id = "0ef3a1c2-5b6d-4e7f-8a9b-0c1d2e3f4a5b"
    let things = try await read(
      #"{"limits":[2,2.0,1e2,true,"2"],"key":"\#(id)","keys":["\#(id)","name"]}"#,
      written: #"{"limits":[2,2.0,100.0,true,"2"],"key":"\#(id)","keys":["\#(id)","name"]}"#
    )
    #expect(
      things.limits == [.integer(2), .number(2), .number(100), .boolean(true), .string("2")]
    )
    #expect(things.keys == [.uuid(try #require(UUID(uuidString: id))), .string("name")])
  }

  @Test("An object with one property is called by it, and listed values are one enumeration")
  func columns() async throws {
    let things = try await read(
      #"{"columns":["Author",{"Tag":"a"},{"Range":{"from":1}},"Year",{"Other":1}]}"#
    )
    #expect(
      things.columns == [
        .string(.author), .tag(.init(tag: "a")), .range(.init(range: .init(from: 1))),
        .string(.init(rawValue: "Year")), .unrecognized(["Other": 1]),
      ]
    )
  }

  @Test("A value of an object within decides as well")
  func cells() async throws {
    let things = try await read(#"{"cells":[{"definition":{"kind":"table","title":"a"}}]}"#)
    #expect(things.cells == [.tableCell(TableCell(definition: .init(title: "a")))])
  }

  @Test("Any JSON beside any object is any JSON")
  func anything() async throws {
    let things = try await read(
      #"{"anything":[1],"bookOrAnything":[{"id":1,"name":"a"},7,{"id":1}]}"#
    )
    #expect(things.anything == [1])
    #expect(things.bookOrAnything == [.full(Full(id: 1, name: "a")), .any(7), .any(["id": 1])])
  }

  @Test(
    "One of several types or nothing, in the same object",
    arguments: [
      (#"{"note":{"text":"a"}}"#, nil),
      (
        #"{"note":{"text":"a","kind":"highlight","word":"b"}}"#,
        Mark.highlight(.init(word: "b"))
      ),
    ]
  )
  func flattened(body: String, mark: Mark?) async throws {
    let things = try await read(body)
    #expect(things.note == Note(text: "a", variant: mark))
  }
}
