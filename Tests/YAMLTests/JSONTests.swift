import Testing
import YAML

@Suite("JSON is read by its own rules")
struct JSONTests {
  private func string(_ literal: String) throws -> String? {
    try parse("[\(literal)]", name: "x.json")[0]?.scalar?.text
  }

  @Test("All kinds of values")
  func values() throws {
    let node = try parse(
      #" {"a": [null, true, false, "x", {}], "b": -1.50e+3, "c": [] } "#,
      name: "x.json"
    )
    #expect(node.outline == "{a: [null, true, false, \"x\", {}], b: float(-1.50e+3), c: []}")
  }

  @Test("Strings are not plain, everything else is")
  func plain() throws {
    let node = try parse(#"["12", 12, true]"#, name: "x.json")
    #expect([0, 1, 2].map { node[$0]?.scalar?.isPlain } == [false, true, true])
    #expect(node[0]?.scalar?.value == .string("12"))
  }

  @Test(
    "Numbers keep their digits",
    arguments: ["0", "-0", "10", "9223372036854775807", "1.10", "1e5", "1E-5", "-2.5e+10"]
  )
  func numbers(digits: String) throws {
    let scalar = try parse("[\(digits)]", name: "x.json")[0]?.scalar
    #expect(scalar?.text == digits)
    #expect(scalar?.value != .string(digits))
  }

  @Test(
    "Escapes",
    arguments: [
      (#""\" \\ \/""#, "\" \\ /"),
      (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u65E5""#, "Aé日"),
      (#""\ud83d\ude00""#, "😀"),
      (#""\uD800\uDC00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"),
      (#""\ufffd""#, "\u{FFFD}"),
      (#""é\n日""#, "é\n日"),
    ]
  )
  func escapes(literal: String, text: String) throws {
    #expect(try string(literal) == text)
  }

  @Test("An escape can even stand for a NUL")
  func escapedNUL() throws {
    #expect(try string(#""a\u0000b""#) == "a\0b")
  }

  @Test("Tabs may indent, and keys may be long, which libyaml alone would refuse")
  func beyondLibyaml() throws {
    let key = String(repeating: "k", count: 2_000)
    #expect(try parse("{\n\t\"\(key)\":\t1\n}")[key]?.outline == "int(1)")
  }

  @Test(
    "Half of a surrogate pair is an error at its place",
    arguments: [
      (#"["ab\ud83d"]"#, "1:5"), (#"["\ude00"]"#, "1:3"), (#"["é\ud83dx"]"#, "1:4"),
      (#"["\ud83d\n"]"#, "1:3"), (#"["\ud83d\u0041"]"#, "1:3"), (#"["\ud83d\ud83d\ude00"]"#, "1:3"),
      (#"{"\udc00": 1}"#, "1:3"),
    ]
  )
  func loneSurrogates(text: String, place: String) {
    for name in ["x.json", "document"] {
      let error = error(text, name: name)
      #expect(error?.message.hasPrefix("this is half of a surrogate pair") == true)
      #expect(error?.mark.place == place)
    }
  }

  @Test(
    "What RFC 8259 does not allow is an error that says what to do",
    arguments: [
      ("{\"a\": 1,}", "1:9", "nothing follows the comma before this; remove the comma"),
      ("[1,\n]", "2:1", "nothing follows the comma before this; remove the comma"),
      ("[1 2]", "1:4", "expected ',' or ']' here"),
      ("{\"a\": 1 \"b\": 2}", "1:9", "expected ',' or '}' here"),
      ("{\"a\" 1}", "1:6", "expected ':' after the key here"),
      ("{\"a\": }", "1:7", "expected a value here"),
      ("{a: 1}", "1:2", "expected a key in double quotes here"),
      ("{'a': 1}", "1:2", "expected a key in double quotes here; JSON has only double quotes"),
      ("['a']", "1:2", "expected a value here; JSON has only double quotes"),
      ("[1] // x", "1:5", "text follows after the end of the JSON value; remove it"),
      ("[// x\n1]", "1:2", "expected a value here; JSON has no comments"),
      ("[True]", "1:2", "JSON has no word 'True'; put text in double quotes"),
      ("[nul]", "1:2", "JSON has no word 'nul'; put text in double quotes"),
      ("[01]", "1:3", "a JSON number cannot begin with 0 and go on with a digit"),
      ("[-]", "1:3", "a digit is missing from this number"),
      ("[1.]", "1:4", "a digit is missing from this number"),
      ("[1e+]", "1:5", "a digit is missing from this number"),
      ("[+1]", "1:2", "expected a value here"),
      ("[.5]", "1:2", "expected a value here"),
      ("[1}", "1:3", "expected ',' or ']' here"),
      ("[1", "1:3", "the document ends before a ']' ends the array that begins in line 1"),
      ("[\n{\"a\":", "2:6", "the document ends before a '}' ends the object that begins in line 2"),
      ("{", "1:2", "the document ends before a '}' ends the object that begins in line 1"),
      ("[\"ab", "1:2", "this string has no closing quote"),
      ("[\"a\\q\"]", "1:4", "unknown escape; write a backslash in a JSON string as \\\\"),
      ("[\"\\u12G4\"]", "1:3", "four hexadecimal digits must follow \\u"),
      ("[\"\\", "1:3", "the document ends in an escape"),
      (
        "[\"a\nb\"]", "1:4",
        "a string cannot go on over a line break or contain a tab; write \\n or \\t"
      ),
      (
        "[\"\t\"]", "1:3",
        "a string cannot go on over a line break or contain a tab; write \\n or \\t"
      ),
    ]
  )
  func strictness(text: String, place: String, message: String) {
    let error = error(text, name: "x.json")
    #expect(error?.message == message)
    #expect(error?.mark.place == place)
  }
}
