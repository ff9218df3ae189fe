import Testing

@testable import JSONPath

@Suite("A fault in a JSONPath query has a column and says what was expected")
struct JSONPathFaultTests {
  @Test(
    "Segments and selectors",
    arguments: [
      ("", "1: expected '$', with which a path begins, but the path ends"),
      ("paths", "1: expected '$', with which a path begins, but found 'p'"),
      (" $", "1: expected '$', with which a path begins, but found ' '"),
      ("$ ", "2: expected '.', '..', '[' or the end of the path, but found ' '"),
      ("$a", "2: expected '.', '..', '[' or the end of the path, but found 'a'"),
      ("$.", "3: expected a name or '*', but the path ends"),
      ("$.a.", "5: expected a name or '*', but the path ends"),
      ("$. a", "3: expected a name or '*', but found ' '"),
      ("$.1", "3: expected a name or '*', but found '1'"),
      ("$..", "4: expected a name, '*' or '[', but the path ends"),
      ("$...a", "4: expected a name, '*' or '[', but found '.'"),
      ("$.x-tag", "4: a name after a dot has no '-'; write ['x-tag']"),
      (
        "$[",
        "3: expected a name in quotes, '*', an index, a slice or a filter that begins with '?', "
          + "but the path ends"
      ),
      (
        "$[a]",
        "3: expected a name in quotes, '*', an index, a slice or a filter that begins with '?', "
          + "but found 'a'"
      ),
      (
        "$[1,]",
        "5: expected a name in quotes, '*', an index, a slice or a filter that begins with '?', "
          + "but found ']'"
      ),
      ("$[1", "4: expected ',' or ']', but the path ends"),
      ("$[1 2]", "5: expected ',' or ']', but found '2'"),
      ("$[01]", "3: an integer begins with 1 to 9, or is just 0"),
      ("$[-0]", "3: an integer begins with 1 to 9, or is just 0"),
      ("$[-]", "4: expected a digit, but found ']'"),
      ("$[9007199254740992]", "3: the number is beyond ±(2^53 - 1)"),
      ("$[1:99999999999999999999]", "5: the number is beyond ±(2^53 - 1)"),
      ("$[1:2:3:4]", "8: expected ',' or ']', but found ':'"),
      ("$['a]", "3: the string that begins here has no end"),
      ("$['a\nb']", "5: a control character in a string is written as an escape, such as \\n"),
      (#"$['\x']"#, #"4: '\' with what follows is not an escape of this string"#),
      (#"$['\"']"#, #"4: '\' with what follows is not an escape of this string"#),
      (#"$['\u12']"#, "8: expected four hexadecimal digits, but found '''"),
      (
        #"$['\ud800']"#,
        "4: this is half of a surrogate pair; write both halves, the high one first"
      ),
      (
        #"$['\udc00']"#,
        "4: this is half of a surrogate pair; write both halves, the high one first"
      ),
    ]
  )
  func selectors(path: String, message: String) {
    #expect(fault(of: path) == message)
  }

  @Test(
    "Filters",
    arguments: [
      (
        "$[?]",
        "4: expected a query that begins with '@' or '$', a literal or a function, but found ']'"
      ),
      ("$[?'a']", "4: a literal must be compared with something"),
      ("$[?true]", "4: a literal must be compared with something"),
      ("$[?@.a == tru]", "11: expected true, false, null or a function, but found 'tru'"),
      ("$[?@.a = 1]", "8: a comparison for equality is written '=='"),
      ("$[?@.a == 01]", "11: a number has no leading zeros"),
      ("$[?@.a == 1.]", "13: expected a digit, but found ']'"),
      ("$[?@.a == 1e]", "13: expected a digit, but found ']'"),
      (
        "$[?@.a == .1]",
        "11: expected a query that begins with '@' or '$', a literal or a function, but found '.'"
      ),
      (
        "$[?@.a && ]",
        "11: expected a query that begins with '@' or '$', a literal or a function, but found ']'"
      ),
      ("$[?@.a & @.b]", "8: expected ',' or ']', but found '&'"),
      ("$[?(@.a]", "8: expected '&&', '||' or ')', but found ']'"),
      ("$[?!@.a == 1]", "5: put the comparison after '!' in parentheses"),
      ("$[?(@.a) == 1]", "10: expected ',' or ']', but found '='"),
      ("$[?match(@.a)]", "4: match() takes two arguments, but there are 1"),
      ("$[?count() == 1]", "4: count() takes one argument, but there are 0"),
      ("$[?length(@.a, @.b) == 1]", "4: length() takes one argument, but there are 2"),
      ("$[?count(@.a == 1]", "14: expected ',' or ')', but found '='"),
      ("$[?match(@.a, '[')]", "15: the pattern is not an I-Regexp (RFC 9485): a '[' has no ']'"),
    ]
  )
  func filters(path: String, message: String) {
    #expect(fault(of: path) == message)
  }

  @Test(
    "A query that can select more than one node has no value to compare",
    arguments: ["@.*", "@[0, 0]", "@[0:0]", "@..a", "@[?@.a]", "$[*].a"]
  )
  func notSingular(query: String) {
    let start = "this query can select more than one node"
    #expect(fault(of: "$[?\(query) == 0]")?.hasPrefix("4: \(start)") == true)
    #expect(fault(of: "$[?0 == \(query)]")?.hasPrefix("9: \(start)") == true)
  }

  @Test(
    "Nesting is limited",
    arguments: [("[?@", "]"), ("[?(", "@)]"), ("[?length(", "@) == 1]"), ("[?!(", "@)]")]
  )
  func nesting(opening: String, closing: String) {
    let path = "$" + String(repeating: opening, count: 10_000) + closing
    #expect(fault(of: path) != nil)
    let parentheses = "$[?" + String(repeating: "(", count: 50) + "@"
    #expect(
      fault(of: parentheses)
        == "54: filters, parentheses and functions are nested more than 50 deep"
    )
  }

  @Test("The number of segments is limited")
  func length() {
    #expect(fault(of: "$" + String(repeating: ".a", count: 500)) == nil)
    #expect(
      fault(of: "$" + String(repeating: ".a", count: 501))
        == "1002: the path has more than 500 segments"
    )
  }
}
