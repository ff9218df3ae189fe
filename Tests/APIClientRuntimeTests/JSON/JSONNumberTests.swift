import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Numbers are exact")
struct JSONNumberTests {
  static let texts = [
    "0", "-0", "9007199254740993", "2.0", "18446744073709551615", "1e400", "-1E-400", "0.1000",
    "123456789012345678901234567890.123456789", "1e+05",
  ]

  @Test("A number comes back as it was written, whatever the way", arguments: texts)
  func exactText(text: String) throws {
    let bytes = Array("[\(text)]".utf8)
    #expect(try JSONNumber(text).description == text)
    #expect(try JSONValue(parsing: bytes).serialized() == bytes)
    #expect(try JSONCoding.encode(JSONCoding.decode([JSONNumber].self, from: bytes)) == bytes)
    #expect(try JSONCoding.encode(JSONCoding.decode(JSONValue.self, from: bytes)) == bytes)
  }

  @Test(
    "A text that JSON does not allow as a number is refused",
    arguments: [
      "", "-", "+1", "01", "-01", ".5", "1.", "1.e3", "1e", "1e+", "0x10", "1_000", " 1", "1 ", "١",
      "NaN", "Infinity",
    ]
  )
  func invalid(text: String) {
    #expect((try? JSONNumber(text)) == nil)
  }

  @Test(
    "What stands for an integer is one",
    arguments: [
      ("0", 0), ("-0", 0), ("0.000e5", 0), ("0e99999999999999999999", 0), ("2.0", 2),
      ("1e3", 1_000),
      ("-1.50e1", -15), ("1200e-2", 12), ("100000000000000000000e-20", 1),
      ("9007199254740993", 9_007_199_254_740_993), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min), ("-9.223372036854775808E+18", Int.min),
    ]
  )
  func integers(text: String, value: Int) throws {
    #expect(try JSONNumber(text).int == value)
  }

  @Test(
    "What does not stand for an integer that fits is none",
    arguments: [
      "0.5", "2.50", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19", "1e400",
      "1e99999999999999999999", "1e-99999999999999999999", "18446744073709551616",
      "-18446744073709551615",
    ]
  )
  func notIntegers(text: String) throws {
    #expect(try JSONNumber(text).int == nil)
  }

  @Test("Every integer type has its own range")
  func integerTypes() throws {
    let decode = { (text: String) in Array(text.utf8) }
    #expect(try JSONCoding.decode(UInt64.self, from: decode("18446744073709551615")) == .max)
    #expect(try JSONCoding.decode(Int8.self, from: decode("-128")) == -128)
    #expect(throws: DecodingError.self) { try JSONCoding.decode(Int8.self, from: decode("128")) }
    #expect(throws: DecodingError.self) { try JSONCoding.decode(UInt.self, from: decode("-1")) }
    #expect(throws: DecodingError.self) { try JSONCoding.decode(Int.self, from: decode("1.5")) }
    #expect(throws: DecodingError.self) {
      try JSONCoding.decode(Double.self, from: decode("1e400"))
    }
    #expect(try JSONCoding.decode(Double.self, from: decode("0.1")) == 0.1)
    #expect(try JSONCoding.decode(Float.self, from: decode("16777217")) == 16_777_216)
  }

  @Test("Numbers made from Swift's types have the shortest exact text")
  func fromSwift() throws {
    #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
    #expect(try JSONNumber(0.1 as Double).text == "0.1")
    #expect(try JSONNumber(0.1 as Float).text == "0.1")
    #expect(try JSONNumber(-1e300 as Double).text == "-1e+300")
    #expect((try? JSONNumber(Double.infinity)) == nil)
    #expect((try? JSONNumber(Double.nan)) == nil)
    #expect((7 as JSONNumber).text == "7")
    #expect((-2.5 as JSONNumber).text == "-2.5")
  }

  @Test("Equality is that of the texts")
  func equality() throws {
    let expected = try JSONNumber("2.0")
    #expect(try JSONNumber("2") != expected)
    #expect(try JSONNumber("2") == JSONNumber(2))
    #expect(try JSONNumber("1e400").double == .infinity)
  }

  @Test("Foundation's coders keep what their own number types can hold")
  func foundationCoders() throws {
    let text = "[9007199254740993,18446744073709551615,-7,0.25]"
    let numbers = try JSONDecoder().decode([JSONNumber].self, from: Data(text.utf8))
    #expect(numbers.map(\.text) == ["9007199254740993", "18446744073709551615", "-7", "0.25"])
    #expect(String(decoding: try JSONEncoder().encode(numbers), as: UTF8.self) == text)
    #expect(throws: EncodingError.self) { try JSONEncoder().encode([JSONNumber("1e400")]) }
  }

  @Test("A number is a parameter as it is written", arguments: ["2.50", "-0", "1E400"])
  func parameter(text: String) throws {
    #expect(try JSONNumber(text).parameterText == text)
  }
}
