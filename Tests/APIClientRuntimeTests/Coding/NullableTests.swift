import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Nullable properties have three states")
struct NullableTests {
  struct Update: Codable, Hashable {
    @Nullable var note: String?

    init() {}
    init(from decoder: any Decoder) throws {
      _note = try ObjectDecoder(decoder).decodeNullable("note")
    }
    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      try object.encodeNullable($note, for: "note")
    }
  }

  struct Synthesized: Codable, Hashable {
    @Nullable var note: String?
  }

  static let states: [(String, Nullable<String>)] = [
    ("{}", .absent), (#"{"note":null}"#, .null), (#"{"note":"late"}"#, .value("late")),
  ]

  @Test("Each state has its JSON, both ways", arguments: states)
  func both(text: String, state: Nullable<String>) throws {
    let update = try JSONCoding.decode(Update.self, from: text)
    #expect(update.$note == state)
    #expect(try JSONCoding.text(update) == text)
  }

  @Test("Each state has its JSON with Foundation's coders", arguments: states)
  func foundation(text: String, state: Nullable<String>) throws {
    let update = try JSONDecoder().decode(Update.self, from: Data(text.utf8))
    #expect(update.$note == state)
    #expect(String(decoding: try JSONEncoder().encode(update), as: UTF8.self) == text)
  }

  @Test("Each state has its JSON in the compiler's own Codable code", arguments: states)
  func synthesized(text: String, state: Nullable<String>) throws {
    let update = try JSONCoding.decode(Synthesized.self, from: text)
    #expect(update.$note == state)
    #expect(try JSONCoding.text(update) == text)
    let same = try JSONDecoder().decode(Synthesized.self, from: Data(text.utf8))
    #expect(same == update)
    #expect(String(decoding: try JSONEncoder().encode(same), as: UTF8.self) == text)
  }

  @Test("The property is an optional, the projected value is the state")
  func access() {
    var update = Update()
    #expect(update.note == nil)
    #expect(update.$note == .absent)
    update.note = "late"
    #expect(update.$note == .value("late"))
    update.$note = .null
    #expect(update.note == nil)
    #expect(update.$note == .null)
    update.note = nil
    #expect(update.$note == .absent)
    update.$note = .value("again")
    #expect(update.note == "again")
    #expect(Set<Nullable<Int>>([.absent, .null, .value(1), .init(wrappedValue: 1)]).count == 3)
  }

  @Test("Outside of an object, absent can only be null")
  func alone() throws {
    let values: [Nullable<Int>] = [.absent, .null, .value(1)]
    #expect(try JSONCoding.text(values) == "[null,null,1]")
    #expect(try JSONCoding.decode([Nullable<Int>].self, from: "[null,1]") == [.null, .value(1)])
  }
}
