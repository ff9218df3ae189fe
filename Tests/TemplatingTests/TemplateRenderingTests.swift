import Testing

@testable import Templating

@Suite("A template is rendered as mustache says")
struct TemplateRenderingTests {
  @Test("Text and names come out in order")
  func variables() throws {
    #expect(try rendered("a {{label}} b {{ label }}") == #"a "Shelf" b "Shelf""#)
  }

  @Test("A list repeats its section, and each item's names come before those around it")
  func lists() throws {
    let shelf = ShelfView(books: [BookView(title: "A"), BookView(title: "B")])
    #expect(
      try rendered("{{#books}}{{title}} on {{label}};{{/books}}", with: shelf)
        == #""A" on "Shelf";"B" on "Shelf";"#
    )
  }

  @Test("A flag shows one of two sections")
  func flags() throws {
    let template = "{{#isFull}}full{{/isFull}}{{^isFull}}free{{/isFull}}"
    #expect(try rendered(template, with: ShelfView(isFull: true)) == "full")
    #expect(try rendered(template, with: ShelfView(isFull: false)) == "free")
  }

  @Test("An inverted section is there when the list is empty, or the text missing")
  func invertedSections() throws {
    let template = "{{^books}}no books{{/books}}{{^note}}, no note{{/note}}"
    #expect(try rendered(template) == "no books, no note")
    let shelf = ShelfView(books: [BookView(title: "A")], note: "Mine")
    #expect(try rendered(template, with: shelf) == "")
  }

  @Test("An optional text has its text inside its section")
  func optionalText() throws {
    let template = "{{#note}}({{text}}){{/note}}"
    #expect(try rendered(template, with: ShelfView(note: "Mine")) == #"("Mine")"#)
    #expect(try rendered(template) == "")
  }

  @Test("A section that is missing here is not looked for in the views around")
  func missingSectionIsNotInherited() throws {
    let inner = ShelfView(label: "Inner")
    let outer = ShelfView(
      label: "Outer",
      books: [BookView(title: "A", shelves: [inner])],
      note: "Outer's"
    )
    let template =
      "{{#books}}{{#shelves}}{{label}}{{#note}}{{text}}{{/note}}{{/shelves}}{{/books}}"
    #expect(try rendered(template, with: outer) == #""Inner""#)
  }

  @Test("Behind a section, a name means again what it meant before it")
  func scopeIsRestored() throws {
    let inner = ShelfView(label: "Inner")
    let outer = ShelfView(label: "Outer", books: [BookView(title: "A", shelves: [inner])])
    #expect(
      try rendered(
        "{{label}}{{#books}}{{#shelves}}{{label}}{{/shelves}}{{label}}{{/books}}{{label}}",
        with: outer
      ) == #""Outer""Inner""Outer""Outer""#
    )
  }

  @Test("Nothing is escaped for HTML, in a template or in a partial")
  func noHTMLEscapes() throws {
    let shelf = ShelfView(label: "<a> & 'b'")
    #expect(try rendered("{{label}}", with: shelf) == #""<a> & 'b'""#)
    #expect(try rendered("{{>L}}", ["L": "<{{label}}>"], with: shelf) == #"<"<a> & 'b'">"#)
  }

  @Test("What a value contains is not read as a template")
  func valuesAreData() throws {
    #expect(try rendered("{{label}}", with: ShelfView(label: "{{isFull}}")) == #""{{isFull}}""#)
  }

  @Test("A partial that calls itself ends where the views do")
  func recursion() throws {
    let inner = ShelfView(label: "Inner", books: [BookView(title: "Small")])
    let outer = ShelfView(
      label: "Outer",
      books: [BookView(title: "Big", shelves: [inner]), BookView(title: "Last")]
    )
    #expect(
      try rendered(
        "{{label}}[{{#books}}{{title}}{{#shelves}}{{>Shelf}}{{/shelves}};{{/books}}]",
        with: outer
      )
        == #""Outer"["Big""Inner"["Small";];"Last";]"#
    )
  }

  @Test("The later of two templates of one name counts")
  func laterTemplateCounts() throws {
    let all = templates("old") + templates("new")
    let set = try TemplateSet(all, for: [FileKind("Shelf", ShelfView.self, width: 100)])
    #expect(set.render("Shelf", with: ShelfView()) == Array("new".utf8))
  }
}

@Suite("A line with nothing but a tag that prints nothing leaves no line")
struct OwnLineTests {
  @Test(
    "Sections, their ends, comments and partials own their lines",
    arguments: [
      ("a\n{{! note }}\nb\n", "a\nb\n"),
      ("a\n  {{! note }}  \nb\n", "a\nb\n"),
      ("a\n{{! two\nlines }}\nb\n", "a\nb\n"),
      ("a\n{{^isFull}}\nb\n{{/isFull}}\nc\n", "a\nb\nc\n"),
      ("  {{^isFull}}\nb\n\t{{/isFull}}\nc\n", "b\nc\n"),
      ("a\r\n{{! note }}\r\nb\r\n", "a\r\nb\r\n"),
      ("a\n{{>P}}\nb\n", "a\npartial\nb\n"),
      ("a\n{{! at the end }}", "a\n"),
      ("{{! alone }}", ""),
    ]
  )
  func owned(template: String, expected: String) throws {
    #expect(try rendered(template, ["P": "partial\n"]) == expected)
  }

  @Test(
    "A line with anything else in it stays",
    arguments: [
      ("a {{! note }}\nb\n", "a \nb\n"),
      ("{{! one }}{{! two }}\nb\n", "\nb\n"),
      ("{{^isFull}}x{{/isFull}}{{^isFull}}y{{/isFull}}\nb\n", "xy\nb\n"),
      ("{{#isFull}}x{{/isFull}}{{#isFull}}y{{/isFull}}\nb\n", "\nb\n"),
      ("{{#isFull}}x{{/isFull}} .\nb\n", " .\nb\n"),
      ("  {{label}}\nb\n", "  \"Shelf\"\nb\n"),
      ("{{! note }} .\nb\n", " .\nb\n"),
    ]
  )
  func shared(template: String, expected: String) throws {
    #expect(try rendered(template) == expected)
  }
}
