import Testing
import YAML

@Suite("A plain scalar is what the YAML 1.2 core schema says")
struct CoreSchemaTests {
  private func value(_ text: String) throws -> Scalar.ScalarValue? {
    try parse("- \(text)\n")[0]?.scalar?.value
  }

  @Test(
    "Words that were booleans in YAML 1.1 are strings",
    arguments: [
      "on", "On", "ON", "off", "Off", "yes", "Yes", "YES", "no", "No", "NO", "y", "Y", "n", "N",
    ]
  )
  func oldBooleans(word: String) throws {
    #expect(try value(word) == .string(word))
  }

  @Test(
    "Only true and false are booleans, in three spellings each",
    arguments: [
      ("true", true), ("True", true), ("TRUE", true),
      ("false", false), ("False", false), ("FALSE", false),
    ]
  )
  func booleans(word: String, expected: Bool) throws {
    #expect(try value(word) == .bool(expected))
  }

  @Test("Other spellings are strings", arguments: ["tRue", "truE", "fALSE", "nULL", "~~", "nil"])
  func misspelled(word: String) throws {
    #expect(try value(word) == .string(word))
  }

  @Test(
    "Null has four spellings, and nothing at all is null",
    arguments: ["null", "Null", "NULL", "~", ""]
  )
  func null(word: String) throws {
    #expect(try value(word) == .null)
  }

  @Test(
    "Integers keep their digits",
    arguments: [
      "0", "7", "-19", "+12", "007", "0o17", "0x1F", "0xdeadBEEF", "9223372036854775807",
      "-9223372036854775808", "340282366920938463463374607431768211456",
    ]
  )
  func integers(digits: String) throws {
    #expect(try value(digits) == .integer(digits))
  }

  @Test(
    "Floating-point numbers keep their digits",
    arguments: [
      "1.10", "-0.0", "+1.5", ".5", "5.", "1e3", "1E+3", "12e03", "-2.5e-10", ".inf", "-.Inf",
      "+.INF", ".nan", ".NaN", ".NAN",
    ]
  )
  func floats(digits: String) throws {
    #expect(try value(digits) == .float(digits))
  }

  @Test(
    "What only resembles a number is a string",
    arguments: [
      "1_000", "0b101", "0o8", "0o", "0xg", "0x", "-0x1F", "1.2.3", "1e", "1e+", "e3", ".", "+",
      "-.", "..5", "12:30", "2024-01-31", "1,000", "-.nan", ".iNf", "1 2", "+-1", "٣",
    ]
  )
  func almostNumbers(text: String) throws {
    #expect(try value(text) == .string(text))
  }

  @Test(
    "Quotes make a string of anything",
    arguments: ["'true'", "\"null\"", "'12'", "\"1.5\"", "''", "\"~\""]
  )
  func quoted(text: String) throws {
    #expect(try value(text) == .string(String(text.dropFirst().dropLast())))
  }

  @Test("A block scalar is a string, and not plain")
  func block() throws {
    let scalar = try parse("a: |-\n  12\n")["a"]?.scalar
    #expect(scalar?.value == .string("12"))
    #expect(scalar?.isPlain == false)
  }

  @Test("A scalar says whether it is plain")
  func plain() throws {
    let node = try parse("[a, 'a', \"a\", ]")
    #expect([0, 1, 2].map { node[$0]?.scalar?.isPlain } == [true, false, false])
  }
}
