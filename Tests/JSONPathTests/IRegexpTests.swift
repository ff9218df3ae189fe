import Testing

@testable import JSONPath

@Suite("Patterns of match() and search() are those of RFC 9485")
struct IRegexpTests {
  private func matches(_ pattern: String, _ text: String, isWhole: Bool = true) throws -> Bool {
    var steps = 0
    return try IRegexp(pattern).matches(text, isWhole: isWhole, steps: &steps)
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
      ("/v1/[0-9]+", "/v1/12"),
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
      ("((a{99}){99}){99}", "the pattern is too large with its repetitions written out"),
    ]
  )
  func faults(pattern: String, message: String) {
    #expect(throws: IRegexpError(message: message)) { try IRegexp(pattern) }
  }

  @Test("A pattern that makes others go back and forth for years takes few steps")
  func hostile() throws {
    let text = String(repeating: "a", count: 1000) + "b"
    var steps = 0
    #expect(try !IRegexp("(a*)*(a|a)*(a|aa)+c").matches(text, isWhole: true, steps: &steps))
    #expect(steps < 100_000)
    let nested = String(repeating: "(", count: 51) + String(repeating: ")", count: 51)
    #expect(throws: IRegexpError(message: "groups are nested more than 50 deep")) {
      try IRegexp(nested)
    }
  }
}
