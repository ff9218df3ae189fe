import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Bytes are written as base64")
struct Base64Tests {
  @Test(
    "The RFC's examples go both ways",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ]
  )
  func examples(bytes: String, text: String) throws {
    let value = Base64Data(Array(bytes.utf8))
    #expect(value.description == text)
    #expect(value.parameterText == text)
    #expect(try Base64Data(text) == value)
    #expect(try JSONCoding.text([value]) == "[\"\(text)\"]")
    #expect(try JSONCoding.decode([Base64Data].self, from: "[\"\(text)\"]") == [value])
    #expect(
      try JSONDecoder().decode([Base64Data].self, from: JSONEncoder().encode([value])) == [value]
    )
  }

  @Test("Any bytes come back, as Foundation has them")
  func allBytes() throws {
    var bytes: [UInt8] = []
    for length in 0..<260 {
      let value = Base64Data(bytes)
      #expect(value.description == Data(bytes).base64EncodedString())
      #expect(try Base64Data(value.description) == value)
      bytes.append(UInt8(truncatingIfNeeded: length &* 151 &+ 7))
    }
  }

  @Test(
    "Other spellings are understood",
    arguments: [
      ("+/+/", [0xFB, 0xFF, 0xBF]), ("-_-_", [0xFB, 0xFF, 0xBF]), ("-/+_", [0xFB, 0xFF, 0xBF]),
      ("Zg", [0x66]), ("Zm8", [0x66, 0x6F]), ("Zm9v\r\nZg==\r\n", [0x66, 0x6F, 0x6F, 0x66]),
      (" Z g\t=\n= ", [0x66]), ("  ", []), ("Zh==", [0x66]),
    ] as [(String, [UInt8])]
  )
  func otherSpellings(text: String, bytes: [UInt8]) throws {
    #expect(try Base64Data(text).bytes == bytes)
  }

  @Test(
    "Everything else is refused",
    arguments: [
      "Z", "Zm9vZ", "=", "==", "====", "Zg=", "Zg===", "Zm8==", "Zm9v=", "Zm9v====", "Zg==Zg==",
      "Z=g=", "Zm9*", "Zm9é", "Zm.9", "Zg==x",
    ]
  )
  func invalid(text: String) {
    #expect((try? Base64Data(text)) == nil)
  }

  @Test("Escapes of JSON make no difference")
  func escapes() throws {
    #expect(try JSONCoding.decode(Base64Data.self, from: #""\/\/\/\/""#).bytes == [255, 255, 255])
  }

  @Test("The error names the place")
  func error() {
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode([String: Base64Data].self, from: #"{"data":"*"}"#)
    }
    #expect(error?.path == "data")
    #expect(throws: DecodingError.self) { try JSONCoding.decode(Base64Data.self, from: "7") }
  }
}
