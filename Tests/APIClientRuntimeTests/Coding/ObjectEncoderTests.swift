import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Objects are encoded by property name")
struct ObjectEncoderTests {
  @Test("Properties come in the order they are encoded, nil is left out")
  func order() throws {
    var run = Run(id: "r1")
    run.labels = ["x": 1]
    run.conf = ["z": 1.0, "a": [nil]]
    run.note = "n"
    #expect(
      try JSONCoding.text(run)
        == #"{"id":"r1","tags":[],"labels":{"x":1},"conf":{"z":1.0,"a":[null]},"note":"n"}"#
    )
  }

  @Test("What was decoded is encoded again")
  func roundTrip() throws {
    let run = try JSONCoding.decode(Run.self, from: ObjectDecoderTests.full)
    #expect(try JSONCoding.decode(Run.self, from: JSONCoding.encode(run)) == run)
    #expect(try JSONDecoder().decode(Run.self, from: JSONEncoder().encode(run)) == run)
  }

  @Test("Two objects written to one encoder become one")
  func merged() throws {
    struct Merged: Encodable {
      func encode(to encoder: any Encoder) throws {
        var first = ObjectEncoder(encoder)
        try first.encode(1, for: "a")
        try (["b": 2, "c": 3] as JSONObject).encode(to: encoder)
        var last = ObjectEncoder(encoder)
        try last.encode("last", for: "c")
      }
    }
    #expect(try JSONCoding.text(Merged()) == #"{"a":1,"b":2,"c":"last"}"#)
  }

  @Test("An object without properties is an empty one")
  func empty() throws {
    struct Empty: Encodable {
      func encode(to encoder: any Encoder) throws { _ = ObjectEncoder(encoder) }
    }
    #expect(try JSONCoding.text([Empty()]) == "[{}]")
    #expect(String(decoding: try JSONEncoder().encode([Empty()]), as: UTF8.self) == "[{}]")
  }
}
