import Testing

@testable import Templating

@Suite("A partial that has a line of its own is indented by the white space before it")
struct IndentedPartialTests {
  @Test("Mustache's specification, \"Standalone Indentation\": each line of its own text")
  func lines() throws {
    #expect(
      try rendered("a\n  {{>P}}\nb\n", ["P": "one\n  two\n{{label}} three\n"])
        == "a\n  one\n    two\n  \"Shelf\" three\nb\n"
    )
  }

  @Test("Mustache's specification, \"Standalone Without Newline\"")
  func withoutLineBreak() throws {
    #expect(try rendered("a\n  {{>P}}", ["P": "one\ntwo"]) == "a\n  one\n  two")
  }

  @Test("Not the lines of a value")
  func values() throws {
    #expect(
      try rendered("  {{>P}}\n", ["P": "{{label}}\n"], with: ShelfView(label: "a\nb"))
        == "  \"a\nb\"\n"
    )
  }

  @Test("Nor blank lines, which stay without white space")
  func blankLines() throws {
    #expect(try rendered("  {{>P}}\n", ["P": "one\n\ntwo\n"]) == "  one\n\n  two\n")
  }

  @Test("A partial among other text is not indented")
  func inline() throws {
    #expect(try rendered("  x {{>P}}", ["P": "one\ntwo"]) == "  x one\ntwo")
  }

  @Test("Partials within partials are indented by what is before all of them")
  func nested() throws {
    #expect(
      try rendered("  {{>P}}\nend\n", ["P": "p\n\t{{>Q}}\np\n", "Q": "q\nq\n"])
        == "  p\n  \tq\n  \tq\n  p\nend\n"
    )
  }

  @Test("So is one that calls itself")
  func recursion() throws {
    let partials = [
      "B": "{{title}} {\n{{#shelves}}{{#books}}\n  {{>B}}\n{{/books}}{{/shelves}}\n}\n"
    ]
    let inner = ShelfView(books: [BookView(title: "C"), BookView(title: "D")])
    let shelf = ShelfView(books: [BookView(title: "A", shelves: [inner])])
    #expect(
      try rendered("{{#books}}{{>B}}{{/books}}\n", partials, with: shelf)
        .split(separator: "\n").filter { !$0.isEmpty }.joined(separator: "\n")
        == "\"A\" {\n  \"C\" {\n  }\n  \"D\" {\n  }\n}"
    )
  }

  @Test("Its tags that have lines of their own leave none")
  func ownLines() throws {
    #expect(
      try rendered("  {{>P}}\n", ["P": "{{#isFull}}\nfull\n{{/isFull}}\n{{! note }}\nend\n"])
        == "  end\n"
    )
  }

  @Test("A list at its end, and one within, have the indentation of their line")
  func lists() throws {
    let shelf = ShelfView(colours: TextList([SampleText("red"), SampleText("blue")]))
    #expect(
      try rendered("  {{>P}}", ["P": "a\n  f({{colours}})"], with: shelf, width: 12)
        == "  a\n    f(\n      \"red\",\n      \"blue\"\n    )"
    )
    #expect(
      try rendered("  {{>P}}\n", ["P": "f({{colours}}) {}\n"], with: shelf, width: 20)
        == "  f(\n    \"red\",\n    \"blue\"\n  ) {}\n"
    )
    #expect(
      try rendered("  {{>P}}\n", ["P": "f({{colours}}) {}\n"], with: shelf, width: 21)
        == "  f(\"red\", \"blue\") {}\n"
    )
  }
}

@Suite("A line that is one section from its beginning to its end belongs to the section")
struct SectionLineTests {
  private let shelf = ShelfView(
    isFull: true,
    books: [BookView(title: "A"), BookView(title: "B")],
    note: "x"
  )

  @Test("It is there as often as the section, with the white space around")
  func often() throws {
    let template = "a\n  {{#books}}{{title}};{{/books}}\nb\n"
    #expect(try rendered(template) == "a\nb\n")
    #expect(try rendered(template, with: shelf) == "a\n  \"A\";\n  \"B\";\nb\n")
  }

  @Test("A section that is all that another contains has the line")
  func nested() throws {
    let template = "a\n  {{#books}}{{#isFull}}{{title}}{{/isFull}}{{/books}}\nb\n"
    #expect(try rendered(template, with: shelf) == "a\n  \"A\"\n  \"B\"\nb\n")
    #expect(try rendered(template, with: ShelfView(books: shelf.books)) == "a\nb\n")
  }

  @Test("A partial that is all that it contains has the line, and the indentation")
  func partial() throws {
    let template = "a\n  {{#books}}{{#isFull}}{{>B}}{{/isFull}}{{/books}}\nb\n"
    #expect(
      try rendered(template, ["B": "{{title}}\nby\n"], with: shelf)
        == "a\n  \"A\"\n  by\n  \"B\"\n  by\nb\n"
    )
  }

  @Test("At the end of a template, there is no line break to have")
  func end() throws {
    #expect(try rendered("a\n{{#note}}{{text}}{{/note}}", with: shelf) == "a\n\"x\"")
  }

  @Test("A line with anything else in it is there always")
  func shared() throws {
    #expect(try rendered("a\n{{#note}}{{text}}{{/note}}.\n") == "a\n.\n")
    #expect(try rendered("a\n{{#note}}{{text}}{{/note}}{{^note}}-{{/note}}\n") == "a\n-\n")
  }
}
