import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Objects are decoded by property name", .serialized)
struct ObjectDecoderTests {
  /// Both decoders have to tell the same story.
  enum Coder: CaseIterable {
    case own, foundation

    func decode<T: Decodable>(_ type: T.Type = T.self, from text: String) throws -> T {
      switch self {
      case .own: try JSONCoding.decode(type, from: text)
      case .foundation: try JSONDecoder().decode(type, from: Data(text.utf8))
      }
    }
  }

  static let full = """
    {"id": "r1", "state": "success", "tries": 2, "duration": 1.5, "is_manual": true,
     "start_date": "2026-11-21T07:04:12.890068+00:00", "tags": ["a", "b"], "labels": {"x": 1},
     "conf": {"n": 1}, "note": "hi", "more": [{"unknown": 1}]}
    """

  @Test("All properties are read, and unknown ones ignored", arguments: Coder.allCases)
  func fullObject(coder: Coder) throws {
    let run: Run = try coder.decode(from: Self.full)
    #expect(run.id == "r1")
    #expect(run.state == .success)
    #expect(run.tries == 2)
    #expect(run.duration == 1.5)
    #expect(run.isManual == true)
    let expected = try DateTime("2026-11-21T07:04:12.890068Z")
    #expect(run.startDate == expected)
    #expect(run.tags == ["a", "b"])
    #expect(run.labels == ["x": 1])
    #expect(run.conf == ["n": 1])
    #expect(run.note == "hi")
  }

  @Test("Optional properties may be missing or null", arguments: Coder.allCases)
  func optionals(coder: Coder) throws {
    let missing: Run = try coder.decode(from: #"{"id":"r1","tags":[],"labels":{}}"#)
    let null: Run = try coder.decode(
      from: #"""
        {"id":"r1","tags":[],"labels":{},"state":null,"tries":null,"duration":null,"is_manual":null,
         "start_date":null,"conf":null}
        """#
    )
    #expect(missing == Run(id: "r1"))
    #expect(null == Run(id: "r1"))
  }

  @Test("A required array or dictionary may be null, which is empty", arguments: Coder.allCases)
  func nullCollections(coder: Coder) throws {
    let run: Run = try coder.decode(from: #"{"id":"r1","tags":null,"labels":null}"#)
    #expect(run == Run(id: "r1"))
  }

  @Test("A required property must not be missing", arguments: Coder.allCases)
  func missingRequired(coder: Coder) {
    for (text, missing) in [
      (#"[{"tags":[],"labels":{}}]"#, "id"), (#"[{"id":"","labels":{}}]"#, "tags"),
      (#"[{"id":"","tags":[]}]"#, "labels"),
    ] {
      let error = #expect(throws: DecodingError.self) { try coder.decode([Run].self, from: text) }
      guard case .keyNotFound(let key, let context) = error else {
        Issue.record("Unexpected error \(String(describing: error))")
        continue
      }
      #expect(key.stringValue == missing)
      #expect(context.codingPath.map(\.intValue) == [0])
    }
  }

  @Test("A required scalar must not be null", arguments: Coder.allCases)
  func nullRequired(coder: Coder) {
    let error = #expect(throws: DecodingError.self) {
      try coder.decode(Run.self, from: #"{"id":null,"tags":[],"labels":{}}"#)
    }
    guard case .valueNotFound(_, let context) = error else {
      Issue.record("Unexpected error \(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["id"])
  }

  @Test("A required property of any value may be null", arguments: Coder.allCases)
  func requiredAny(coder: Coder) throws {
    struct Holder: Decodable {
      let value: JSONValue
      init(from decoder: any Decoder) throws {
        value = try ObjectDecoder(decoder).decode("value")
      }
    }
    #expect(try coder.decode(Holder.self, from: #"{"value":null}"#).value == .null)
    #expect(throws: DecodingError.self) { try coder.decode(Holder.self, from: "{}") }
  }

  @Test(
    "Every scalar can be required",
    arguments: Coder.allCases
  )
  func requiredScalars(coder: Coder) throws {
    struct Scalars: Decodable {
      let string: String, int: Int, bool: Bool, double: Double, date: DateTime
      init(from decoder: any Decoder) throws {
        let object = try ObjectDecoder(decoder)
        string = try object.decode("s")
        int = try object.decode("i")
        bool = try object.decode("b")
        double = try object.decode("d")
        date = try object.decode("t")
      }
    }
    let value: Scalars = try coder.decode(
      from: #"{"s":"\u0041","i":-3,"b":false,"d":2,"t":"2026-11-21T07:04:12Z"}"#
    )
    #expect(value.string == "A")
    #expect(value.int == -3)
    #expect(value.bool == false)
    #expect(value.double == 2)
    #expect(value.date.description == "2026-11-21T07:04:12Z")
  }

  @Test("What is not an object is refused", arguments: Coder.allCases)
  func notAnObject(coder: Coder) {
    for text in ["[]", "1", "null", #""text""#] {
      #expect(throws: DecodingError.self) { try coder.decode(Run.self, from: text) }
    }
  }

  @Test("Names can be asked for, also those written with escapes", arguments: Coder.allCases)
  func names(coder: Coder) throws {
    struct Names: Decodable {
      let keys: [String], hasA: Bool, hasC: Bool
      init(from decoder: any Decoder) throws {
        let object = try ObjectDecoder(decoder)
        keys = object.keys
        hasA = object.contains("a")
        hasC = object.contains("c")
      }
    }
    let names: Names = try coder.decode(from: #"{"b":1,"\u0061":null}"#)
    #expect(names.keys.sorted() == ["a", "b"])
    #expect(names.hasA)
    #expect(!names.hasC)
  }
}
