import TestSupport
import Testing

@testable import JSONPath

@Suite("JSONPath selects what the tables of RFC 9535 say")
struct JSONPathTests {
  static let bookstore = """
    { "store": {
        "book": [
          { "category": "reference", "author": "Nigel Rees",
            "title": "Sayings of the Century", "price": 8.95 },
          { "category": "fiction", "author": "Evelyn Waugh",
            "title": "Sword of Honour", "price": 12.99 },
          { "category": "fiction", "author": "Herman Melville",
            "title": "Moby Dick", "isbn": "0-553-21311-3", "price": 8.99 },
          { "category": "fiction", "author": "J. R. R. Tolkien",
            "title": "The Lord of the Rings", "isbn": "0-395-19395-8", "price": 22.99 }
        ],
        "bicycle": { "color": "red", "price": 399 }
    } }
    """

  static let authors = [
    #""Nigel Rees""#, #""Evelyn Waugh""#, #""Herman Melville""#, #""J. R. R. Tolkien""#,
  ]

  @Test(
    "Section 1.5: the bookstore",
    arguments: [
      ("$.store.book[*].author", authors),
      ("$..author", authors),
      ("$.store..price", ["8.95", "12.99", "8.99", "22.99", "399"]),
      ("$..book[2].title", [#""Moby Dick""#]),
      ("$..book[2].author", [#""Herman Melville""#]),
      ("$..book[2].publisher", []),
      ("$..book[-1].title", [#""The Lord of the Rings""#]),
      ("$..book[0,1].author", Array(authors[0...1])),
      ("$..book[:2].author", Array(authors[0...1])),
      ("$..book[?@.isbn].author", Array(authors[2...3])),
      ("$..book[?@.price<10].author", [authors[0], authors[2]]),
    ]
  )
  func bookstore(path: String, result: [String]) throws {
    #expect(try selected(path, in: Self.bookstore) == result)
  }

  @Test("Section 1.5: everything in the bookstore, and what is in the store")
  func everything() throws {
    #expect(try selected("$..*", in: Self.bookstore).count == 27)
    #expect(try selected("$.store.*", in: Self.bookstore).count == 2)
    #expect(try selected("$", in: Self.bookstore) == [try tree(Self.bookstore).json])
  }

  @Test(
    "Table 5: names",
    arguments: [
      ("$.o['j j']", [#"{"k.k":3}"#]), ("$.o['j j']['k.k']", ["3"]),
      (#"$.o["j j"]["k.k"]"#, ["3"]), (#"$["'"]["@"]"#, ["2"]), (#"$['\'']['@']"#, ["2"]),
    ]
  )
  func names(path: String, result: [String]) throws {
    let document = #"{"o": {"j j": {"k.k": 3}}, "'": {"@": 2}}"#
    #expect(try selected(path, in: document) == result)
  }

  @Test(
    "Table 6: wildcards",
    arguments: [
      ("$[*]", [#"{"j":1,"k":2}"#, "[5,3]"]), ("$.o[*]", ["1", "2"]), ("$.o.*", ["1", "2"]),
      ("$.o[*, *]", ["1", "2", "1", "2"]), ("$.a[*]", ["5", "3"]),
    ]
  )
  func wildcards(path: String, result: [String]) throws {
    #expect(try selected(path, in: #"{"o": {"j": 1, "k": 2}, "a": [5, 3]}"#) == result)
  }

  @Test(
    "Tables 7, 9 and 15: indices, slices and several selectors",
    arguments: [
      ("$[1]", "b"), ("$[-2]", "f"), ("$[7]", ""), ("$[-8]", ""), ("$[1:3]", "bc"),
      ("$[5:]", "fg"), ("$[1:5:2]", "bd"), ("$[5:1:-2]", "fd"), ("$[::-1]", "gfedcba"),
      ("$[:]", "abcdefg"), ("$[::0]", ""), ("$[-3:]", "efg"), ("$[:-5]", "ab"),
      ("$[2:1]", ""), ("$[-100:100]", "abcdefg"), ("$[100:-100:-1]", "gfedcba"),
      ("$[ 1 : 5 : 2 ]", "bd"), ("$[0, 3]", "ad"), ("$[0:2, 5]", "abf"), ("$[0, 0]", "aa"),
      ("$.a", ""), ("$['a']", ""),
    ]
  )
  func indices(path: String, result: String) throws {
    let document = #"["a", "b", "c", "d", "e", "f", "g"]"#
    #expect(try selected(path, in: document) == result.map { "\"\($0)\"" })
  }

  @Test(
    "Table 16: descendants",
    arguments: [
      ("$..j", ["1", "4"]), ("$..[0]", ["5", #"{"j":4}"#]),
      ("$..o", [#"{"j":1,"k":2}"#]), ("$.o..[*, *]", ["1", "2", "1", "2"]),
      ("$.a..[0, 1]", ["5", "3", #"{"j":4}"#, #"{"k":6}"#]),
      (
        "$..[*]",
        [
          #"{"j":1,"k":2}"#, #"[5,3,[{"j":4},{"k":6}]]"#, "1", "2", "5", "3",
          #"[{"j":4},{"k":6}]"#, #"{"j":4}"#, #"{"k":6}"#, "4", "6",
        ]
      ),
    ]
  )
  func descendants(path: String, result: [String]) throws {
    let document = #"{"o": {"j": 1, "k": 2}, "a": [5, 3, [{"j": 4}, {"k": 6}]]}"#
    #expect(try selected(path, in: document) == result)
  }

  @Test(
    "Table 17: null is a value like others",
    arguments: [
      ("$.a", ["null"]), ("$.a[0]", []), ("$.a.d", []), ("$.b[0]", ["null"]),
      ("$.b[*]", ["null"]), ("$.b[?@]", ["null"]), ("$.b[?@==null]", ["null"]),
      ("$.c[?@.d==null]", []), ("$.null", ["1"]),
    ]
  )
  func null(path: String, result: [String]) throws {
    let document = #"{"a": null, "b": [null], "c": [{}], "null": 1}"#
    #expect(try selected(path, in: document) == result)
  }

  @Test("A name is compared by its code points", arguments: [("\u{E9}", 1), ("e\u{301}", 0)])
  func codePoints(name: String, count: Int) throws {
    #expect(try selected("$['\(name)']", in: "{\"\u{E9}\": 1}").count == count)
    #expect(try selected("$[?@ == '\(name)']", in: "[\"\u{E9}\"]").count == count)
    #expect(try selected("$.\(name)", in: "{\"\u{E9}\": 1}").count == count)
  }

  @Test("Escapes in names", arguments: [#"$["\u263a"]"#, #"$['\u263A']"#, "$['☺']", "$.☺"])
  func escapes(path: String) throws {
    #expect(try selected(path, in: "{\"☺\": 1}") == ["1"])
    #expect(try selected(#"$["\ud83d\ude00"]"#, in: "{\"😀\": 1}") == ["1"])
    #expect(try selected(#"$["\\\/\b\f\n\r\t\""]"#, in: #"{"\\/\b\f\n\r\t\"": 1}"#) == ["1"])
  }

  @Test("Whitespace between segments and inside of brackets is no part of a path")
  func whitespace() throws {
    #expect(try selected("$ .a \n[ 'b' \t, 'c' ]", in: "{a: {b: 1, c: 2}}") == ["1", "2"])
  }
}
