import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Numbers of every width are exact")
struct NumberCodingTests {
  struct Holder<Value: Codable & Equatable>: Codable, Equatable {
    var required: Value
    var optional: Value?
    var list: [Value]

    init(_ value: Value) {
      required = value
      optional = value
      list = [value]
    }

    init(from decoder: any Decoder) throws {
      let object = try ObjectDecoder(decoder)
      self.required = try object.decode("required")
      self.optional = try object.decodeIfPresent("optional")
      self.list = try object.decode("list")
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      try object.encode(self.required, for: "required")
      try object.encodeIfPresent(self.optional, for: "optional")
      try object.encode(self.list, for: "list")
    }
  }

  private func check<Integer: FixedWidthInteger & Codable>(_ type: Integer.Type) throws {
    for value in [Integer.min, .max, 0] {
      let text = #"{"required":\#(value),"optional":\#(value),"list":[\#(value)]}"#
      let holder = try JSONCoding.decode(Holder<Integer>.self, from: text)
      #expect(holder == Holder(value))
      #expect(try JSONCoding.text(holder) == text)
    }
    #expect(try JSONCoding.decode([Integer].self, from: "[1e1,2.0,-0]") == [10, 2, 0])

    let above = String(Integer.max).incremented
    let below = Integer.isSigned ? "-" + String(Integer.max).incremented.incremented : "-1"
    for number in [above, below, "1.5", "1e99"] {
      for (text, path) in [
        (#"{"required":\#(number),"list":[]}"#, "required"),
        (#"{"required":1,"optional":\#(number),"list":[]}"#, "optional"),
        (#"{"required":1,"list":[1,\#(number)]}"#, "list.1"),
      ] {
        let error = #expect(throws: DecodingError.self) {
          try JSONCoding.decode(Holder<Integer>.self, from: text)
        }
        #expect(error?.path == path)
        guard case .dataCorrupted(let context) = error else {
          Issue.record("Unexpected error \(String(describing: error))")
          continue
        }
        #expect(context.debugDescription == "\(number) does not fit in \(type)")
      }
    }
  }

  @Test("Integers reach from their least to their greatest value, and no further")
  func integers() throws {
    try check(Int.self)
    try check(Int8.self)
    try check(Int16.self)
    try check(Int32.self)
    try check(Int64.self)
    try check(UInt.self)
    try check(UInt8.self)
    try check(UInt16.self)
    try check(UInt32.self)
    try check(UInt64.self)
  }

  @Test("A Float is rounded once, from the text")
  func floats() throws {
    let holder = try JSONCoding.decode(
      Holder<Float>.self,
      from: #"{"required":0.1,"optional":16777217,"list":[3.4028235e38,1e-60,-0]}"#
    )
    #expect(holder.required == 0.1)
    #expect(holder.optional == 16_777_216)
    #expect(holder.list == [.greatestFiniteMagnitude, 0, 0])
    #expect(try JSONCoding.text(Holder<Float>(0.1)).hasPrefix(#"{"required":0.1,"#))
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode(Holder<Float>.self, from: #"{"required":1,"list":[1,4e38]}"#)
    }
    #expect(error?.path == "list.1")
  }

  @Test("A null among optionals is nil, both ways")
  func nulls() throws {
    let list = "[1,null,3]"
    #expect(try JSONCoding.decode([Int?].self, from: list) == [1, nil, 3])
    #expect(try JSONCoding.text([1, nil, 3] as [Int?]) == list)
    let nested = "[[null],null,[[\"a\",null]]]"
    let value = try JSONCoding.decode([[[String?]?]?].self, from: nested)
    #expect(value == [[nil], nil, [["a", nil]]])
    #expect(try JSONCoding.text(value) == nested)
    let object = #"{"a":null}"#
    #expect(try JSONCoding.decode([String: Double?].self, from: object) == ["a": nil])
    #expect(try JSONCoding.text(["a": nil] as [String: Double?]) == object)

    let holder = #"{"required":[null,"a"],"list":[[null]]}"#
    let decoded = try JSONCoding.decode(Holder<[String?]>.self, from: holder)
    #expect(decoded.required == [nil, "a"])
    #expect(try JSONCoding.text(decoded) == holder)
    let maps = #"{"required":{"a":null},"list":[]}"#
    let map = try JSONCoding.decode(Holder<[String: Int8?]>.self, from: maps)
    #expect(map.required == ["a": nil])
    #expect(try JSONCoding.text(map) == maps)
  }

  @Test("A null among values that are not optional is an error with its path")
  func unexpectedNulls() {
    for (text, path) in [(#"{"required":[1],"list":[[1],[2,null]]}"#, "list.1.1")] {
      let error = #expect(throws: DecodingError.self) {
        try JSONCoding.decode(Holder<[Int16]>.self, from: text)
      }
      #expect(error?.path == path)
    }
  }
}

extension String {
  /// The next integer after one that is written in decimal digits.
  fileprivate var incremented: String {
    var digits = Array(utf8)
    for index in digits.indices.reversed() {
      if digits[index] < UInt8(ascii: "9") {
        digits[index] += 1
        return String(decoding: digits, as: UTF8.self)
      }
      digits[index] = UInt8(ascii: "0")
    }
    return "1" + String(decoding: digits, as: UTF8.self)
  }
}
