import Testing

@testable import JSONPath

@Suite("Patterns of match() and search() are those of RFC 9485")
struct IRegexpTests {
  private static func a(_ count: Int) -> String { String(repeating: "a", count: count) }

  private func matches(_ pattern: String, _ text: String, isWhole: Bool = true) throws -> Bool {
    try IRegexp(pattern).matches(text, isWhole: isWhole)
  }

  @Test(
    "What matches",
    arguments: [
      ("", ""), ("a.*", "ab"), ("a|bc", "bc"), ("(a|b)*c", "ababc"), ("a?", ""), ("a+", "aaa"),
      ("a{2}", "aa"), ("a{2,}", "aaaa"), ("a{1,3}", "aaa"), ("a{0}b", "b"), ("[a-c]+", "abc"),
      ("[^a-c]", "d"), ("[-a]", "-"), ("[a-]", "-"), ("[.b]", "."), (#"[\]]"#, "]"),
      (#"\."#, "."), (#"\n"#, "\n"), (#"\p{Lu}"#, "Ж"), (#"\P{Lu}"#, "ж"), (#"\p{L}\p{Nd}"#, "a1"),
      (#"[\p{L}0-9]+"#, "a1"), ("a.b", "a𐄁b"), (".", "\u{2028}"), ("^ab$", "ab"), ("(|a)b", "b"),
      ("(a*)*", "aaa"), ("(a|)+b", "b"), ("x(){1000}", "x"), (#"\$"#, "$"),
      ("/v1/[0-9]+", "/v1/12"), ("(a|ab)", "ab"), ("^*a$+", "a"), ("a{5000}", a(5000)),
      ("((a{9}){9}){9}", a(729)),
    ]
  )
  func whole(pattern: String, text: String) throws {
    #expect(try matches(pattern, text))
    #expect(try matches(pattern, text, isWhole: false))
  }

  @Test(
    "What does not match",
    arguments: [
      ("a", ""), ("a", "ab"), ("a", "ba"), ("a{2}", "a"), ("a{1,3}", "aaaa"), (".", "\n"),
      (".", "\r"), ("[^a]", "a"), (#"\p{Lu}"#, "ж"), ("a|b", "ab"), ("$a", "a"), ("a^", "a"),
    ]
  )
  func not(pattern: String, text: String) throws {
    #expect(try !matches(pattern, text))
  }

  @Test("A search finds a part")
  func search() throws {
    #expect(try matches("b.?b", "abba", isWhole: false))
    #expect(try matches("a$", "bca", isWhole: false))
    #expect(try !matches("^b", "ab", isWhole: false))
    #expect(try !matches("x", "abc", isWhole: false))
  }

  @Test(
    "Faults",
    arguments: [
      ("a(", "a '(' has no ')'"),
      ("a)", #"character 2, ')', cannot be here; for itself it is '\)'"#),
      ("*a", #"character 1, '*', cannot be here; for itself it is '\*'"#),
      ("[a", "a '[' has no ']'"),
      ("a{2,1}", "{2,1} has the larger number first"), ("a{", "after '{' there must be a number"),
      ("a{1", "a '{' has no '}' after its numbers"), ("[]", "[] has no characters"),
      ("[b-a]", "a range inside of [] must go up, from character to character"),
      ("[a-b-c]", "a '-' inside of [] must be escaped or at an end"),
      (#"\d"#, #"there is no escape '\d'; write a class such as [0-9]"#),
      (#"\p{Xx}"#, "there is no category 'Xx'"), (#"\pL"#, #"\p needs a category such as \p{L}"#),
      (#"a\"#, #"a '\' is at the end"#), ("a{6000}", "{6000} is too many repetitions"),
      (a(1001), "the pattern has more than 1000 characters"),
      (
        String(repeating: "(", count: 51) + String(repeating: ")", count: 51),
        "groups are nested more than 50 deep"
      ),
    ]
  )
  func faults(pattern: String, message: String) {
    #expect(throws: IRegexpError(message: message)) { try IRegexp(pattern) }
  }

  @Test(
    "A character is one Unicode scalar, and is no other",
    arguments: [
      ("..", "e\u{301}", true), (".", "e\u{301}", false), ("\u{E9}", "e\u{301}", false),
      ("e\u{301}", "e\u{301}", true), ("[e\u{301}]", "\u{301}", true), (".", "\u{E9}", true),
      ("..", "\u{1F1E9}\u{1F1EA}", true), ("[\u{1F1E6}-\u{1F1FF}]{2}", "\u{1F1E9}\u{1F1EA}", true),
      ("k", "\u{212A}", false), ("[^a]{2}", "\r\n", true), (#"\r\n"#, "\r\n", true),
      (#"\p{L}\p{M}"#, "e\u{301}", true), (#"\p{Cn}"#, "\u{378}", true),
    ]
  )
  func scalars(pattern: String, text: String, matches: Bool) throws {
    #expect(try self.matches(pattern, text) == matches)
  }

  @Test(
    "No character means what it means in Swift's own syntax alone",
    arguments: [
      "a-b", "a b", "#a", "a&&b", "/a/", "a,b", "<a>", "a:b", "a=b", "a!b", "a~b", "'a'", "\"a\"",
      "a\u{0}b",
    ]
  )
  func plain(text: String) throws {
    #expect(try matches(text, text))
    let characterClass = "[" + text.replacing("-", with: #"\-"#) + "]{\(text.unicodeScalars.count)}"
    #expect(try matches(characterClass, text))
    #expect(try !matches(characterClass, String(repeating: "x", count: text.unicodeScalars.count)))
  }

  @Test("A search with an open end counts by the square of the text")
  func steps() throws {
    let (closed, open) = (try IRegexp("ab?c{2,3}"), try IRegexp("a{2,}b"))
    #expect(closed.steps(forScalars: 1600, isWhole: false) == 101)
    #expect(open.steps(forScalars: 1600, isWhole: true) == 101)
    #expect(open.steps(forScalars: 1600, isWhole: false) == 160_001)
  }
}
