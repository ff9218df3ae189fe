import Diagnostics
import Testing
import YAML

@Suite("A finding is listed as compilers list theirs")
struct ListingTests {
  private func source(_ text: String) -> Source {
    Source(name: "dir/a.yaml", bytes: Array(text.utf8))
  }

  @Test("A headline, the source line, and a caret under the place")
  func listing() {
    let diagnostic = Diagnostic(.syntax, "no good", at: Mark(line: 2, column: 4))
    #expect(
      diagnostic.listing(in: source("first\na: bad\nlast\n"))
        == "dir/a.yaml:2:4: error: no good\na: bad\n   ^"
    )
  }

  @Test("A warning says that it is one")
  func warning() {
    let diagnostic = Diagnostic(.missingField, "hm", at: Mark(line: 1, column: 1))
    #expect(diagnostic.listing(in: source("x")) == "dir/a.yaml:1:1: warning: hm\nx\n^")
  }

  @Test("A tab before the place is a tab above the caret")
  func tabs() {
    let diagnostic = Diagnostic(.syntax, "e", at: Mark(line: 1, column: 4))
    #expect(
      diagnostic.listing(in: source("\t{\té}")) == "dir/a.yaml:1:4: error: e\n\t{\té}\n\t \t^"
    )
  }

  @Test("A place beyond the document has a headline alone")
  func noLine() {
    let diagnostic = Diagnostic(.syntax, "e", at: Mark(line: 9, column: 1))
    #expect(diagnostic.listing(in: source("x")) == "dir/a.yaml:9:1: error: e")
  }

  @Test("What a message quotes cannot break its line or speak to the terminal")
  func controlCharacters() {
    let diagnostic = Diagnostic(.syntax, "'a\nb\u{1B}[2J\u{2028}é'", at: Mark(line: 9, column: 1))
    let listing = diagnostic.listing(in: source("x"))
    #expect(listing == #"dir/a.yaml:9:1: error: 'a\nb\u{1B}[2J\u{2028}é'"#)
  }

  @Test("A message that quotes a book is cut short")
  func longMessage() {
    let diagnostic = Diagnostic(
      .syntax,
      String(repeating: "é", count: 5000),
      at: Mark(line: 9, column: 1)
    )
    let listing = diagnostic.listing(in: source("x"))
    #expect(listing.hasSuffix("éé…"))
    #expect(listing.unicodeScalars.count < 1100)
  }

  @Test("Many findings are listed in the documents that they are in, or by their message alone")
  func listings() {
    let other = Source(name: "b.yaml", bytes: Array("y".utf8))
    let findings = [0, 1, 2].map { file in
      Diagnostic(.syntax, "e", at: Mark(line: 1, column: 1, file: FileID(file)))
    }
    #expect(
      findings.listings(in: [FileID(0): source("x"), FileID(1): other])
        == ["dir/a.yaml:1:1: error: e\nx\n^", "b.yaml:1:1: error: e\ny\n^", "error: e"]
    )
  }

  @Test("A document that is not well-formed has a finding too")
  func syntaxError() throws {
    let error = #expect(throws: YAMLError.self) {
      try YAMLParser.parse(source("a: [1\n"))
    }
    let diagnostic = Diagnostic(try #require(error))
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.mark == error?.mark)
    #expect(diagnostic.message == error?.message)
  }
}
