import Testing

@testable import Templating

/// Elements that are text each.
private func colours(_ names: String...) -> ShelfView {
  ShelfView(colours: TextList(names.map(SampleText.init)))
}

@Suite("A list stands on its line if that is short enough, and else has a line for each element")
struct ListLayoutTests {
  @Test("A line may be as wide as it may be, and no wider")
  func width() throws {
    let shelf = colours("red", "blue")
    #expect(
      try rendered("f({{colours}}) {\n", with: shelf, width: 18) == "f(\"red\", \"blue\") {\n"
    )
    #expect(
      try rendered("f({{colours}}) {\n", with: shelf, width: 17) == """
        f(
          "red",
          "blue"
        ) {

        """
    )
  }

  @Test("What is behind the list counts, up to the end of the text too")
  func endOfText() throws {
    let shelf = colours("red", "blue")
    #expect(try rendered("f({{colours}})", with: shelf, width: 16) == #"f("red", "blue")"#)
    #expect(
      try rendered("f({{colours}})", with: shelf, width: 15) == "f(\n  \"red\",\n  \"blue\"\n)"
    )
  }

  @Test("A column is a Unicode scalar, not a byte")
  func nonASCII() throws {
    let shelf = colours("grün", "…")
    #expect(try rendered("é({{colours}})\n", with: shelf, width: 14) == "é(\"grün\", \"…\")\n")
    #expect(
      try rendered("é({{colours}})\n", with: shelf, width: 13) == "é(\n  \"grün\",\n  \"…\"\n)\n"
    )
  }

  @Test("Elements are indented by two columns more than the line, with the white space it has")
  func indentation() throws {
    #expect(
      try rendered("x\n    f({{colours}})\n", with: colours("red"), width: 5)
        == "x\n    f(\n      \"red\"\n    )\n"
    )
    #expect(
      try rendered("\tf({{colours}})\n", with: colours("red"), width: 5)
        == "\tf(\n\t  \"red\"\n\t)\n"
    )
  }

  @Test("A list without elements prints nothing, however wide the line is")
  func empty() throws {
    #expect(try rendered("function({{colours}}) {\n", width: 5) == "function() {\n")
    #expect(try rendered("function{{(}}{{)}} {\n", width: 5) == "function() {\n")
  }

  @Test("For a section, a list is a condition")
  func condition() throws {
    let template = "{{#colours}}in {{colours}}{{/colours}}{{^colours}}plain{{/colours}}"
    #expect(try rendered(template) == "plain")
    #expect(try rendered(template, with: colours("red", "blue")) == #"in "red", "blue""#)
  }

  @Test("Of two lists in a line, the first stays if the line fits up to the second")
  func twoLists() throws {
    let shelf = colours("red", "blue")
    let template = "f({{colours}}) -> g[{{colours}}]\n"
    #expect(
      try rendered(template, with: shelf, width: 36)
        == "f(\"red\", \"blue\") -> g[\"red\", \"blue\"]\n"
    )
    #expect(
      try rendered(template, with: shelf, width: 22) == """
        f("red", "blue") -> g[
          "red",
          "blue"
        ]

        """
    )
    #expect(
      try rendered(template, with: shelf, width: 21) == """
        f(
          "red",
          "blue"
        ) -> g["red", "blue"]

        """
    )
  }

  @Test("A list in a section is laid out for each of its values")
  func sections() throws {
    let shelf = ShelfView(
      books: [BookView(title: "A"), BookView(title: "A long one")],
      colours: TextList([SampleText("red")])
    )
    #expect(
      try rendered(
        "{{#books}}{{title}}({{colours}}){{/books}}\n",
        with: shelf,
        width: 14
      ) == "\"A\"(\"red\")\n\"A long one\"(\n  \"red\"\n)\n"
    )
  }

  @Test("A value with line breaks ends the line")
  func brokenValue() throws {
    let shelf = ShelfView(label: "a\nb", colours: TextList([SampleText("red")]))
    #expect(try rendered("({{colours}}) {{label}}", with: shelf, width: 12) == "(\"red\") \"a\nb\"")
  }
}

@Suite("Lists within lists are laid out each for itself")
struct NestedListTests {
  private typealias Element = TextList<SampleText>.Element

  private let shelf = ShelfView(
    colours: TextList(
      [
        .list(
          opening: SampleText("f"),
          TextList([SampleText("a"), SampleText("b")]),
          closing: SampleText("g")
        ),
        .text(SampleText("c")),
      ],
      hasTrailingComma: true
    )
  )

  @Test("The outer one breaks first; a comma behind its last element only then")
  func outerFirst() throws {
    #expect(
      try rendered("x[{{colours}}]\n", with: shelf, width: 24)
        == "x[\"f\"\"a\", \"b\"\"g\", \"c\"]\n"
    )
    #expect(
      try rendered("x[{{colours}}]\n", with: shelf, width: 17) == """
        x[
          "f""a", "b""g",
          "c",
        ]

        """
    )
  }

  @Test("An inner one breaks if it does not fit with the comma behind it")
  func innerToo() throws {
    #expect(
      try rendered("x[{{colours}}]\n", with: shelf, width: 16) == """
        x[
          "f"
            "a",
            "b"
          "g",
          "c",
        ]

        """
    )
  }

  @Test("The comma behind the last element counts, where it is there")
  func trailingComma() throws {
    let inner = Element.list(
      opening: SampleText("f"),
      TextList([SampleText("a"), SampleText("b")]),
      closing: SampleText("g")
    )
    let with = ShelfView(colours: TextList([inner], hasTrailingComma: true))
    let without = ShelfView(colours: TextList([inner]))
    #expect(
      try rendered("long[{{colours}}]\n", with: without, width: 16) == """
        long[
          "f""a", "b""g"
        ]

        """
    )
    #expect(
      try rendered("long[{{colours}}]\n", with: with, width: 16) == """
        long[
          "f"
            "a",
            "b"
          "g",
        ]

        """
    )
  }
}

@Suite("A template makes lists of its own")
struct TemplateListTests {
  private let template =
    "f{{(}}{{label}}{{,}}{{#note}}note: {{text}}{{/note}}{{,}}in: [{{colours}}]{{)}}\n"

  @Test("What is between the separators is an element, if there is anything")
  func elements() throws {
    #expect(try rendered(template) == "f(\"Shelf\", in: [])\n")
    #expect(
      try rendered(template, with: ShelfView(note: "x")) == "f(\"Shelf\", note: \"x\", in: [])\n"
    )
    #expect(try rendered("{{[}}{{,}}{{,}}a{{,}}{{,}}b{{,}}{{]}}") == "[a, b]")
  }

  @Test("It breaks, and then the lists within it")
  func breaks() throws {
    let shelf = colours("red", "blue")
    #expect(
      try rendered(template, with: shelf, width: 21) == """
        f(
          "Shelf",
          in: ["red", "blue"]
        )

        """
    )
    #expect(
      try rendered(template, with: shelf, width: 20) == """
        f(
          "Shelf",
          in: [
            "red",
            "blue"
          ]
        )

        """
    )
  }

  @Test("A separator in a section separates its values")
  func sections() throws {
    let shelf = ShelfView(books: [BookView(title: "A"), BookView(title: "B")])
    #expect(
      try rendered("{{[}}{{#books}}{{title}}{{,}}{{/books}}{{]}}", with: shelf) == #"["A", "B"]"#
    )
  }

  @Test("A list that begins at the end of a line has the lines of the template")
  func block() throws {
    let template = """
      all = {{[}}
      {{#books}}
        // A book
        {{title}}{{,}}
      {{/books}}
        {{#note}}{{text}}{{,}}{{/note}}
      {{]}}

      """
    let shelf = ShelfView(books: [BookView(title: "A"), BookView(title: "B")])
    #expect(try rendered(template) == "all = [\n]\n")
    #expect(
      try rendered(template, with: shelf)
        == "all = [\n  // A book\n  \"A\",\n  // A book\n  \"B\"\n]\n"
    )
    #expect(
      try rendered(template, with: ShelfView(note: "x")) == "all = [\n  \"x\"\n]\n"
    )
  }

  @Test("Its elements may have lists, and what separates them counts")
  func listsInBlock() throws {
    let shelf = ShelfView(
      books: [BookView(title: "A"), BookView(title: "Bc")],
      colours: TextList([SampleText("red")])
    )
    let template = "{{(}}\n{{#books}}\n  {{title}}[{{colours}}]{{,}}\n{{/books}}\n{{)}}\n"
    #expect(
      try rendered(template, with: shelf, width: 13) == """
        (
          "A"["red"],
          "Bc"[
            "red"
          ]
        )

        """
    )
  }
}
