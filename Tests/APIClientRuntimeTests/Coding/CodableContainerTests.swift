import Testing

@testable import APIClientRuntime

@Suite("Codable's own containers work too")
struct CodableContainerTests {
  @Test("The compiler's own Codable code goes both ways")
  func synthesized() throws {
    struct Inner: Codable, Equatable {
      var float: Float
      var small: Int8
      var big: UInt64
      var list: [[Int?]]
    }
    struct Outer: Codable, Equatable {
      enum Kind: String, Codable { case one, two }
      var kind: Kind
      var inner: Inner
      var optional: Inner?
      var dictionary: [String: Inner]
      var byNumber: [Int: Bool]
    }
    let text =
      #"{"kind":"two","inner":{"float":0.1,"small":-128,"big":18446744073709551615,"#
      + #""list":[[1,null],[]]},"dictionary":{},"byNumber":{"7":true}}"#
    let value = try JSONCoding.decode(Outer.self, from: text)
    #expect(value.inner == Inner(float: 0.1, small: -128, big: .max, list: [[1, nil], []]))
    #expect(value.optional == nil)
    #expect(value.byNumber == [7: true])
    #expect(try JSONCoding.text(value) == text)
  }

  @Test("Subclasses find their superclass under its key")
  func superclass() throws {
    let value = try JSONCoding.decode(Derived.self, from: #"{"own":1,"super":{"base":2}}"#)
    #expect(value.own == 1)
    #expect(value.base == 2)
    #expect(try JSONCoding.text(value) == #"{"own":1,"super":{"base":2}}"#)

    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode([Derived].self, from: #"[{"own":1}]"#)
    }
    guard case .valueNotFound(_, let context) = error else {
      Issue.record("Unexpected error \(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["Index 0", "super"])
  }

  @Test("Nested containers go both ways")
  func nested() throws {
    let text = #"{"a":{"b":[1,[2],{"c":3},null]},"d":4}"#
    let value = try JSONCoding.decode(Nested.self, from: text)
    #expect(value.numbers == [1, 2, 3, 4])
    #expect(try JSONCoding.text(value) == text)
  }

  @Test("A value can be read more than once from the same decoder")
  func severalContainers() throws {
    struct Twice: Decodable {
      let first: [String: Int], second: JSONValue
      init(from decoder: any Decoder) throws {
        #expect(throws: DecodingError.self) { try [Int](from: decoder) }
        first = try [String: Int](from: decoder)
        second = try JSONValue(from: decoder)
      }
    }
    let value = try JSONCoding.decode(Twice.self, from: #"{"a":1}"#)
    #expect(value.first == ["a": 1])
    #expect(value.second == ["a": 1])
  }

  @Test("An element that does not fit is not passed over")
  func retryingElements() throws {
    struct Mixed: Decodable {
      var texts: [String] = []
      init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        #expect(container.count == 2)
        while !container.isAtEnd {
          if let number = try? container.decode(Int.self) {
            texts.append(String(number))
          } else {
            texts.append(try container.decode(String.self))
          }
        }
        #expect(throws: DecodingError.self) { try container.decode(Int.self) }
      }
    }
    #expect(try JSONCoding.decode(Mixed.self, from: #"[1,"two"]"#).texts == ["1", "two"])
  }

  @Test(
    "Numbers that are not finite cannot be encoded",
    arguments: [Double.infinity, -.infinity, .nan]
  )
  func notFinite(number: Double) {
    let error = #expect(throws: EncodingError.self) {
      try JSONCoding.encode(["a": [0, number]])
    }
    guard case .invalidValue(_, let context) = error else {
      Issue.record("Unexpected error \(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["a", "Index 1"])
    #expect(throws: EncodingError.self) { try JSONCoding.encode(Float(number)) }
  }

  @Test("Any value can be the whole text")
  func fragments() throws {
    #expect(try JSONCoding.text("a") == #""a""#)
    #expect(try JSONCoding.text(String?.none) == "null")
    #expect(try JSONCoding.text([Int]()) == "[]")
    #expect(try JSONCoding.text([String: Int]()) == "{}")
    #expect(try JSONCoding.decode(Bool.self, from: "true"))
    #expect(try JSONCoding.decode(Int?.self, from: "null") == nil)
  }
}

private class Base: Codable {
  var base = 0
}

private final class Derived: Base {
  enum CodingKeys: CodingKey { case own }
  var own = 0

  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    own = try container.decode(Int.self, forKey: .own)
    try super.init(from: container.superDecoder())
  }

  override func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(own, forKey: .own)
    try super.encode(to: container.superEncoder())
  }
}

private struct Nested: Codable {
  enum Key: CodingKey { case a, b, c, d }
  var numbers: [Int] = []

  init(from decoder: any Decoder) throws {
    let root = try decoder.container(keyedBy: Key.self)
    var list = try root.nestedContainer(keyedBy: Key.self, forKey: .a)
      .nestedUnkeyedContainer(forKey: .b)
    numbers.append(try list.decode(Int.self))
    var inner = try list.nestedUnkeyedContainer()
    numbers.append(try inner.decode(Int.self))
    numbers.append(try list.nestedContainer(keyedBy: Key.self).decode(Int.self, forKey: .c))
    #expect(try list.decodeNil())
    #expect(list.isAtEnd)
    numbers.append(try root.decode(Int.self, forKey: .d))
  }

  func encode(to encoder: any Encoder) throws {
    var root = encoder.container(keyedBy: Key.self)
    var a = root.nestedContainer(keyedBy: Key.self, forKey: .a)
    var list = a.nestedUnkeyedContainer(forKey: .b)
    try list.encode(numbers[0])
    var inner = list.nestedUnkeyedContainer()
    try inner.encode(numbers[1])
    var object = list.nestedContainer(keyedBy: Key.self)
    try object.encode(numbers[2], forKey: .c)
    try list.encodeNil()
    try root.encode(numbers[3], forKey: .d)
  }
}
