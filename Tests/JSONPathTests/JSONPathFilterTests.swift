import TestSupport
import Testing

@testable import JSONPath

@Suite("Filters of JSONPath decide as the tables of RFC 9535 say")
struct JSONPathFilterTests {
  @Test(
    "Table 11: comparisons",
    arguments: [
      ("$.absent1 == $.absent2", true), ("$.absent1 <= $.absent2", true),
      ("$.absent == 'g'", false), ("$.absent1 != $.absent2", false), ("$.absent != 'g'", true),
      ("1 <= 2", true), ("1 > 2", false), ("13 == '13'", false), ("'a' <= 'b'", true),
      ("'a' > 'b'", false), ("$.obj == $.arr", false), ("$.obj != $.arr", true),
      ("$.obj == $.obj", true), ("$.obj != $.obj", false), ("$.arr == $.arr", true),
      ("$.arr != $.arr", false), ("$.obj == 17", false), ("$.obj != 17", true),
      ("$.obj <= $.arr", false), ("$.obj < $.arr", false), ("$.obj <= $.obj", true),
      ("$.arr <= $.arr", true), ("1 <= $.arr", false), ("1 >= $.arr", false), ("1 > $.arr", false),
      ("1 < $.arr", false), ("true <= true", true), ("true > true", false),
      // Beyond the table: how numbers are written does not matter.
      ("1.0 == 1", true), ("1e2 == 100", true), ("-0 == 0", true), ("$.arr[0] == 2.0", true),
      ("$.big == 9007199254740993", true), ("$.big == $.near", false),
      ("$.hex == 255", true), ("$.inf > 1e308", true), ("null == null", true),
    ]
  )
  func comparisons(expression: String, result: Bool) throws {
    let document = """
      {obj: {x: y}, arr: [2, 3], hex: 0xFF, inf: .inf,
      big: 9007199254740993, near: 9007199254740992}
      """
    #expect(try selected("$.obj[?\(expression)]", in: document) == (result ? [#""y""#] : []))
  }

  @Test(
    "Table 12: filters",
    arguments: [
      ("$.a[?@.b == 'kilo']", [#"{"b":"kilo"}"#]), ("$.a[?(@.b == 'kilo')]", [#"{"b":"kilo"}"#]),
      ("$.a[?@>3.5]", ["5", "4", "6"]),
      ("$.a[?@.b]", [#"{"b":"j"}"#, #"{"b":"k"}"#, #"{"b":{}}"#, #"{"b":"kilo"}"#]),
      ("$.o[?@<3, ?@<3]", ["1", "2", "1", "2"]),
      (#"$.a[?@<2 || @.b == "k"]"#, ["1", #"{"b":"k"}"#]),
      (#"$.a[?match(@.b, "[jk]")]"#, [#"{"b":"j"}"#, #"{"b":"k"}"#]),
      (#"$.a[?search(@.b, "[jk]")]"#, [#"{"b":"j"}"#, #"{"b":"k"}"#, #"{"b":"kilo"}"#]),
      ("$.o[?@>1 && @<4]", ["2", "3"]), ("$.o[?@.u || @.x]", [#"{"u":6}"#]),
      ("$.a[?@.b == $.x]", ["3", "5", "1", "2", "4", "6"]),
      // Beyond the table.
      ("$.o[?!@.u]", ["1", "2", "3", "5"]), ("$.o[?!(@<4)]", ["5", #"{"u":6}"#]),
      ("$.o[?@==1||@==2&&@==3]", ["1"]), ("$.o[?(@==1||@==2)&&@==2]", ["2"]),
      ("$.o[?!(@==1||@==2)&&@<4]", ["3"]), ("$.o[ ? @ == 1 ]", ["1"]),
      ("$.o[?@ == $.o.q]", ["2"]), ("$.e[?@]", []),
    ]
  )
  func filters(path: String, result: [String]) throws {
    #expect(try selected(path, in: Self.document) == result)
  }

  static let document = """
    {"a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
     "o": {"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}}, "e": "f"}
    """

  @Test("Table 12: filters that take much")
  func large() throws {
    let root = Self.document
    #expect(try selected("$.a[?@ == @]", in: root) == selected("$.a[*]", in: root))
    #expect(try selected("$[?@.*]", in: root) == selected("$['a', 'o']", in: root))
    #expect(try selected("$[?@[?@.b]]", in: root) == selected("$.a", in: root))
  }

  @Test(
    "Table 13: which uses of functions are well-typed",
    arguments: [
      ("$[?length(@) < 3]", nil),
      (
        "$[?length(@.*) < 3]",
        "11: this query can select more than one node, so it has no value to compare; use only "
          + "names and indices in it, or put it into value()"
      ),
      ("$[?count(@.*) == 1]", nil),
      ("$[?count(1) == 1]", "10: the argument of count() must be a query"),
      (
        "$[?count(foo(@.*)) == 1]",
        "10: there is no function 'foo'; there are length, count, match, search and value"
      ),
      ("$[?match(@.timezone, 'Europe/.*')]", nil),
      (
        "$[?match(@.timezone, 'Europe/.*') == true]",
        "4: match() and search() are true or false by themselves; do not compare"
      ),
      (#"$[?value(@..color) == "red"]"#, nil),
      (
        "$[?value(@..color)]", "4: the result of this function must be compared with something"
      ),
    ] as [(String, String?)]
  )
  func types(path: String, fault message: String?) {
    #expect(fault(of: path) == message)
  }

  @Test(
    "Functions",
    arguments: [
      ("length(@.text) == 2", "[{\"text\":\"e\u{301}\"}]"),
      ("length(@.list) == 2", #"[{"list":[1,2]}]"#), ("length(@.map) == 1", #"[{"map":{"a":1}}]"#),
      ("length(@.number) == length(@.absent)", #"[{"number":5}]"#),
      ("length('abc') == 3", "[1]"), ("count(@..x) == 2", #"[{"x":{"x":1}}]"#),
      ("count(@['a', 'a']) == 2", #"[{"a":1}]"#), ("value(@..x) == 1", #"[{"y":{"x":1}}]"#),
      ("value(@..x) == @.absent", #"[{"x":1,"y":{"x":1}}]"#),
      ("length(value(@..x)) == 1", #"[{"x":"a"}]"#),
      ("match(@.a, $[0].b)", #"[{"a":"xyz","b":"x.*"}]"#),
      ("!match(@.a, $[0].b)", #"[{"a":"xyz","b":"x("}]"#), ("!match(@.a, 'x')", #"[{"a":1}]"#),
      ("@.a == @.b", #"[{"a":{"x":1,"y":[2]},"b":{"y":[2],"x":1}}]"#),
      ("@.a != @.b", #"[{"a":{"x":1},"b":{"y":1}}]"#), ("@.a != @.b", #"[{"a":[1,2],"b":[2,1]}]"#),
    ]
  )
  func functions(expression: String, document: String) throws {
    #expect(try selected("$[?\(expression)]", in: document).count == 1)
  }
}
