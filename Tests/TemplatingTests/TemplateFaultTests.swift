import Testing

@testable import Templating

@Suite("A template that does not fit its view is an error with its place")
struct TemplateFaultTests {
  @Test("A name that no view has is an error that lists the names there are")
  func unknownName() {
    #expect(
      faults("first line\n  {{lable}}\n") == [
        "T/Shelf.mustache:2:3: there is no 'lable' here; ShelfView has: label, isFull, books, note, colours"
      ]
    )
  }

  @Test("Within a section, the names of the views around it are listed too")
  func unknownNameWithinSection() {
    #expect(
      faults("{{#books}}{{name}}{{/books}}") == [
        "T/Shelf.mustache:1:11: there is no 'name' here; BookView has: title, shelves; "
          + "around it, ShelfView has: label, isFull, books, note, colours"
      ]
    )
  }

  @Test("A column counts characters of more than one byte once")
  func column() {
    #expect(faults("é…{{x}}").first?.hasPrefix("T/Shelf.mustache:1:3: ") == true)
  }

  @Test("An unknown section is one error, whatever it contains", arguments: ["#", "^"])
  func unknownSection(sign: String) {
    let found = faults("{{\(sign)gone}}{{title}}{{/gone}}{{wrong}}")
    #expect(found.count == 2)
    #expect(found.first?.contains("there is no 'gone' here") == true)
    #expect(found.last?.contains("there is no 'wrong' here") == true)
  }

  @Test("A view's name cannot be used after its section")
  func nameBehindSection() {
    #expect(faults("{{#books}}{{title}}{{/books}}{{title}}").count == 1)
  }

  @Test("A condition or a list is no text", arguments: ["isFull", "books", "note"])
  func sectionAsText(name: String) {
    #expect(
      faults("{{\(name)}}") == [
        "T/Shelf.mustache:1:1: '\(name)' is no text; write a section, '{{#\(name)}}'"
      ]
    )
  }

  @Test("A text that is always there is no section", arguments: ["#", "^"])
  func textAsSection(sign: String) {
    #expect(
      faults("{{\(sign)label}}{{/label}}") == [
        "T/Shelf.mustache:1:1: 'label' is always there; a section of it says nothing"
      ]
    )
  }

  @Test("A section that does not end is reported where it begins")
  func unclosedSection() {
    #expect(
      faults("{{label}}\n{{#books}}\n{{title}}\n") == [
        "T/Shelf.mustache:2:1: the section 'books' does not end"
      ]
    )
  }

  @Test("A section that ends within another is reported once, with the section that comes first")
  func crossedSections() {
    #expect(
      faults("{{#isFull}}\n{{#books}}\n{{/isFull}}\n{{/books}}\n") == [
        "T/Shelf.mustache:3:1: '{{/isFull}}' ends no section that is open here; first comes the "
          + "end of 'books' from line 2"
      ]
    )
  }

  @Test("An end without a beginning is reported")
  func endAlone() {
    #expect(
      faults("{{/books}}") == [
        "T/Shelf.mustache:1:1: '{{/books}}' ends no section that is open here"
      ]
    )
  }

  @Test("A partial that is missing is reported where it is called")
  func missingPartial() {
    #expect(faults("\n{{>Book}}") == ["T/Shelf.mustache:2:1: there is no template 'Book'"])
  }

  @Test("A fault in a partial is reported once, however often it is called")
  func faultInPartial() {
    let found = faults("{{>Label}}{{#books}}{{>Label}}{{/books}}", ["Label": "{{lebal}}"])
    #expect(found.filter { $0.hasPrefix("T/Label.mustache:1:1: there is no 'lebal'") }.count >= 1)
    #expect(Set(found).count == found.count)
  }

  @Test("A partial may name what stands around one call and not around another: an error")
  func partialAmongOtherViews() {
    let partials = ["Title": "{{title}}"]
    #expect(faults("{{#books}}{{>Title}}{{/books}}", partials).isEmpty)
    #expect(faults("{{#books}}{{>Title}}{{/books}}{{>Title}}", partials).count == 1)
  }

  @Test("Within a view, one of the same type begins anew, with nothing of what is around it")
  func nestedView() {
    let found = faults("{{#books}}{{#shelves}}{{label}}{{title}}{{/shelves}}{{/books}}")
    #expect(
      found == [
        "T/Shelf.mustache:1:32: there is no 'title' here; ShelfView has: label, isFull, books, note, colours"
      ]
    )
  }

  @Test(
    "What else mustache knows is refused by name",
    arguments: [
      "{{{label}}}", "{{&label}}", "{{=<% %>=}}", "{{uppercased(label)}}", "{{.}}",
      "{{label.count}}", "{{$label}}", "{{<Label}}", "{{>*label}}", "{{% CONTENT_TYPE:HTML}}",
      "{{}}", "{{#}}", "{{a b}}",
    ]
  )
  func unsupported(tag: String) {
    let found = faults(tag)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("T/Shelf.mustache:1:1: '{{") == true)
    #expect(found.first?.contains("is not for these templates") == true)
  }

  @Test("A tag without an end is reported where it begins")
  func unfinishedTag() {
    #expect(
      faults("a\nb {{label\nc }\n") == ["T/Shelf.mustache:2:3: the tag does not end with '}}'"]
    )
  }

  @Test("Several faults are reported together")
  func several() {
    #expect(faults("{{a}}\n{{b}}\n{{>C}}").count == 3)
  }

  @Test("A fault is shown with its line and a caret, tabs kept")
  func listing() throws {
    let error = TemplateError(
      file: "T/A.mustache",
      line: 2,
      column: 3,
      message: "wrong",
      sourceLine: "\tx{{y}}"
    )
    #expect(error.description == "T/A.mustache:2:3: error: wrong\n\tx{{y}}\n\t ^")
    let found = #expect(throws: TemplateErrors.self) { try rendered("a\nb {{y}}\n") }
    #expect(found?.errors.first?.sourceLine == "b {{y}}")
  }
}
