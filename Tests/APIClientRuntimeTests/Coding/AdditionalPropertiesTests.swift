import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Objects have properties beyond the declared ones")
struct AdditionalPropertiesTests {
  struct Holder<Value: Codable & Hashable>: Codable, Hashable {
    var id: Int
    var additionalProperties: [String: Value]

    init(from decoder: any Decoder) throws {
      let object = try ObjectDecoder(decoder)
      self.id = try object.decode("id")
      self.additionalProperties = try object.decodeAdditional(besides: ["id", "caf\u{E9}"])
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      try object.encode(self.id, for: "id")
      try object.encodeAdditional(self.additionalProperties)
    }
  }

  @Test("They are read whatever their names are, and written sorted by name")
  func roundTrip() throws {
    let text = #"{"z":3,"id":1,"":4,"a b\n":5,"\u0061":6,"日":7,"$ref":8}"#
    let holder = try JSONCoding.decode(Holder<Int>.self, from: text)
    #expect(
      holder.additionalProperties == ["z": 3, "": 4, "a b\n": 5, "a": 6, "日": 7, "$ref": 8]
    )
    #expect(
      try JSONCoding.text(holder) == #"{"id":1,"":4,"$ref":8,"a":6,"a b\n":5,"z":3,"日":7}"#
    )
    #expect(try JSONDecoder().decode(Holder<Int>.self, from: Data(text.utf8)) == holder)
    #expect(
      try JSONDecoder().decode(Holder<Int>.self, from: JSONEncoder().encode(holder)) == holder
    )
  }

  @Test("Names are compared code unit by code unit, and the last of several counts")
  func names() throws {
    let text = #"{"id":1,"caf\u00e9":2,"cafe\u0301":3,"a":4,"a":5}"#
    let values = try JSONCoding.decode(Holder<Int>.self, from: text).additionalProperties
    #expect(values == ["cafe\u{301}": 3, "a": 5])
  }

  @Test("A null is nil where there may be none, and else an error with its path")
  func nulls() throws {
    let text = #"{"id":1,"a":null,"b":2}"#
    let holder = try JSONCoding.decode(Holder<Int?>.self, from: text)
    #expect(holder.additionalProperties == ["a": nil, "b": 2])
    #expect(try JSONCoding.text(holder) == text)
    let same = try JSONDecoder().decode(Holder<Int?>.self, from: Data(text.utf8))
    #expect(same == holder)

    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode([Holder<Int>].self, from: "[\(text)]")
    }
    #expect(error?.path == "0.a")
    #expect(
      try JSONCoding.decode(Holder<[Int]>.self, from: #"{"id":1,"a":null}"#).additionalProperties
        == ["a": []]
    )
  }

  @Test("Any value can be one, and an error leads to it")
  func values() throws {
    let text = #"{"id":1,"a":{"b":[1.50]}}"#
    let holder = try JSONCoding.decode(Holder<JSONValue>.self, from: text)
    #expect(try JSONCoding.text(holder) == text)
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode(Holder<[String: [String]]>.self, from: text)
    }
    #expect(error?.path == "a.b.0")
  }
}
