import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Objects keep their order")
struct JSONObjectTests {
  @Test(
    "Members stay in the order of the text, also in large objects",
    arguments: [3, 16, 17, 500]
  )
  func order(count: Int) throws {
    let members = (0..<count).map { "\"\($0 * 7919 % 1000)\":\($0)" }
    let text = "{\(members.joined(separator: ","))}"
    #expect(try JSONValue(parsing: Array(text.utf8)).description == text)
    #expect(try JSONCoding.decode(JSONObject.self, from: Array(text.utf8)).description == text)
  }

  @Test("Setting keeps a member's place, adds new ones at the end, and nil removes")
  func mutation() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["b"] = "two"
    object["d"] = .null
    object["a"] = nil
    object["x"] = nil
    #expect(object.description == #"{"b":"two","c":3,"d":null}"#)
    #expect(object.keys == ["b", "c", "d"])
    #expect(object["d"] == .null)
    #expect(object["a"] == nil)
    #expect(object[1] == ("c", 3))
  }

  @Test("Lookup stays right while an object grows and shrinks")
  func growth() {
    var object = JSONObject()
    for number in 0..<40 { object["k\(number)"] = JSONValue.number(JSONNumber(number)) }
    for number in stride(from: 0, to: 40, by: 2) { object["k\(number)"] = nil }
    #expect(object.keys == stride(from: 1, to: 40, by: 2).map { "k\($0)" })
    #expect(object["k39"] == 39)
    for number in stride(from: 1, to: 30, by: 2) { object["k\(number)"] = nil }
    #expect(object["k31"] == 31)
    #expect(object["k29"] == nil)
    #expect(object.count == 5)
  }

  @Test("The last of several values with one name wins, everywhere")
  func duplicates() throws {
    let bytes = Array(#"{"a":1,"b":2,"a":3}"#.utf8)
    let expected = #"{"a":3,"b":2}"#
    #expect(try JSONValue(parsing: bytes).description == expected)
    #expect((["a": 1, "b": 2, "a": 3] as JSONObject).description == expected)
    #expect((["a": 1, "b": 2, "a": 3] as JSONValue).description == expected)
    #expect(try JSONCoding.decode([String: Int].self, from: bytes) == ["a": 3, "b": 2])
    #expect(try JSONCoding.decode(OneMember.self, from: bytes).a == 3)
  }

  @Test("Order does not matter for equality")
  func equality() {
    let one: JSONObject = ["a": 1, "b": [2]]
    let other: JSONObject = ["b": [2], "a": 1]
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one != ["a": 1])
    #expect(one != ["a": 1, "b": [3]])
    #expect(one != ["a": 1, "c": [2]])
  }

  @Test("Names that differ only in how an accent is composed are two names")
  func composition() throws {
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value.serialized() == Array(text.utf8))
    #expect(value["\u{E9}"] == 1)
    #expect(value["e\u{301}"] == 2)
  }

  @Test("Many names are looked up without looking through all of them", .timeLimit(.minutes(1)))
  func largeObjects() throws {
    let members = (0..<200_000).map { "\"key\($0)\":\($0)" }
    let bytes = Array("{\(members.joined(separator: ","))}".utf8)
    // Quadratic work would be twenty billion comparisons each, far beyond the time limit.
    #expect(try JSONValue(parsing: bytes)["key199999"] == 199_999)
    #expect(try JSONCoding.decode([String: Int].self, from: bytes).count == 200_000)
  }

  @Test("Foundation's coders keep the members")
  func foundationCoders() throws {
    let object: JSONObject = ["b": [1, 2.5, nil], "a": ["x": true], "c": "text"]
    let data = try JSONEncoder().encode(object)
    #expect(try JSONDecoder().decode(JSONObject.self, from: data) == object)
  }

  private struct OneMember: Decodable {
    let a: Int
    init(from decoder: any Decoder) throws { a = try ObjectDecoder(decoder).decode("a") }
  }

  @Test("Names that look the same and are written otherwise are not looked for in one place")
  func hashing() {
    var names = [""]
    for _ in 0..<8 { names = names.flatMap { [$0 + "\u{e9}", $0 + "e\u{301}"] } }
    #expect(Set(names.map { JSONMemberName($0).hashValue }).count == 256)
    let object = JSONObject(names.enumerated().map { ($1, .number(JSONNumber($0))) })
    #expect(object.count == 256)
    #expect(names.indices.allSatisfy { object[names[$0]] == .number(JSONNumber($0)) })
  }
}
