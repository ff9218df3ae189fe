import Testing

@testable import APIClientRuntime

@Suite("Parsing follows RFC 8259 to the letter")
struct JSONParsingTests {
  @Test(
    "Valid texts are read",
    arguments: [
      (" null ", nil), ("true", true), ("\t[ ]\r\n", []), ("{ }", [:]), ("[[],{}]", [[], [:]]),
      (#"{"a" : [ 1 , {"b":"c"} ] , "d":null}"#, ["a": [1, ["b": "c"]], "d": nil]),
      (#""\"\\\/\b\f\n\r\t\u0041\u00e9""#, "\"\\/\u{8}\u{C}\n\r\tAé"),
      (#""\ud83d\uDE80 and 🚀""#, "🚀 and 🚀"), (#""""#, ""), (#"{"":0}"#, ["": 0]),
      (#"{"\u0061":1}"#, ["a": 1]), ("\u{FEFF}[1]", [1]),
    ] as [(String, JSONValue)]
  )
  func valid(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  @Test(
    "An error tells the byte where the text goes wrong",
    arguments: [
      ("", 0), ("  ", 2), ("nul", 3), ("nulL", 3), ("True", 0), ("[1,]", 3), ("[,1]", 1),
      ("[1 2]", 3),
      ("[1", 2), ("[1}", 2), ("{", 1), (#"{"a"}"#, 4), (#"{"a":}"#, 5), (#"{"a":1,}"#, 7),
      ("{a:1}", 1),
      (#"{"a":1]"#, 6), (#"{"a" 1}"#, 5), ("1 2", 2), ("]", 0), ("01", 1), ("-", 1), ("-a", 1),
      ("1.", 2), ("1.x", 2), ("1e", 2), ("+1", 0), (".5", 0), ("\"abc", 4), ("\"a\u{1}\"", 2),
      ("\"a\nb\"", 2), (#""\x""#, 2), (#""\u12G4""#, 5), ("'a'", 0), ("[1]x", 3), ("NaN", 0),
      ("/**/1", 0), ("\u{A0}1", 0), ("\0", 0),
    ]
  )
  func invalid(text: String, offset: Int) {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: Array(text.utf8))
    }
    #expect(error?.offset == offset)
  }

  @Test(
    "Half of a surrogate pair is an error at its escape",
    arguments: [
      #"" \ud83d""#, #"" \ude80""#, #"" \ud83d\n""#, #"" \ud83dx""#, #"" \ud83d\ud83d""#,
      #"" \ud83d\u0041""#,
    ]
  )
  func loneSurrogates(text: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(text.utf8)) }
    #expect(error?.offset == 2)
    #expect(error?.message.contains("surrogate") == true)
  }

  @Test(
    "Invalid UTF-8 is an error at its first byte",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0xBF],
      [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF0, 0x9F, 0x9A], [0xF0, 0x9F, 0x9A, 0x28], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xFF],
    ] as [[UInt8]]
  )
  func invalidUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    for text in [[quote, 0x61] + bytes + [quote], [quote, 0x61] + bytes] {
      let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
      #expect(error?.offset == 2)
      #expect(error?.message == "Invalid UTF-8")
    }
  }

  @Test("A document nests up to 512 levels")
  func depth() throws {
    let allowed = Array(repeating: UInt8(ascii: "["), count: 512)
    let closing = Array(repeating: UInt8(ascii: "]"), count: 512)
    #expect(try JSONValue(parsing: allowed + closing).serialized() == allowed + closing)
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: [UInt8(ascii: "[")] + allowed + closing + [UInt8(ascii: "]")])
    }
    #expect(error?.offset == 512)
  }

  @Test("A hundred thousand levels are an error, not a crash", arguments: ["[", #"{"a":"#])
  func veryDeep(opening: String) {
    let bytes = Array(String(repeating: opening, count: 100_000).utf8)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes) }
    #expect(error?.message.contains("512") == true)
    #expect(throws: JSONSyntaxError.self) { try JSONCoding.decode([String].self, from: bytes) }
  }

  @Test("Errors describe themselves in one line")
  func description() {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array("[1;".utf8)) }
    #expect(error?.description == "Invalid JSON at byte 2: Expected ',' or ']'")
  }
}
