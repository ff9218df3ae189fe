import Testing

@testable import Templating

@Suite("A list that is not one is an error with its place")
struct ListFaultTests {
  @Test("A list that does not end is reported where it begins")
  func unclosed() {
    #expect(faults("a\n f{{(}}{{label}}\n") == ["T/Shelf.mustache:2:3: the list '(' does not end"])
  }

  @Test("An end of no list, or of another one, is reported")
  func wrongEnd() {
    #expect(
      faults("a{{]}}") == ["T/Shelf.mustache:1:2: '{{]}}' ends no list that is open here"]
    )
    #expect(
      faults("{{(}}a{{]}}") == [
        "T/Shelf.mustache:1:7: '{{]}}' ends no list that is open here; first comes the end of '(' "
          + "from line 1"
      ]
    )
  }

  @Test("A section and a list end in turn")
  func crossed() {
    #expect(
      faults("{{#isFull}}\n{{(}}{{/isFull}}{{)}}") == [
        "T/Shelf.mustache:2:6: '{{/isFull}}' ends no section that is open here; first comes the end "
          + "of '(' from line 2"
      ]
    )
    #expect(
      faults("{{(}}{{#isFull}}{{)}}{{/isFull}}") == [
        "T/Shelf.mustache:1:17: '{{)}}' ends no list that is open here; first comes the end of "
          + "'isFull' from line 1"
      ]
    )
  }

  @Test("A separator outside of any list is reported")
  func separatorAlone() {
    #expect(
      faults("é{{,}}") == [
        "T/Shelf.mustache:1:2: '{{,}}' separates nothing: no list is open here"
      ]
    )
  }

  @Test("A list in a line has nothing in other lines")
  func lineBreak() {
    #expect(
      faults("f {{(}}a{{,}}\nb{{)}}\n") == [
        "T/Shelf.mustache:1:3: the list does not end in its line; one with a line for each element "
          + "begins at the end of a line"
      ]
    )
    #expect(
      faults("f{{(}}{{>P}}{{)}}", ["P": "p\n"]) == [
        "T/Shelf.mustache:1:7: a list in a line calls no partial, which has lines of its own"
      ]
    )
  }

  @Test("A list with a line for each element has its separators at their ends")
  func blockSeparator() {
    #expect(
      faults("f{{(}}\n  a{{,}} b\n{{)}}\n") == [
        "T/Shelf.mustache:2:4: a list with a line for each element, as that from line 1, has '{{,}}' "
          + "at the end of the line"
      ]
    )
    #expect(faults("f{{(}}\n  {{#note}}a{{,}}{{/note}}\n{{)}}\n").isEmpty)
    #expect(faults("f{{(}}\n  {{#note}}a{{,}}{{/note}}b\n{{)}}\n").count == 1)
  }

  @Test("Its end begins a line")
  func blockEnd() {
    #expect(
      faults("f{{(}}\n  a{{)}}\n") == [
        "T/Shelf.mustache:2:4: the list from line 1 ends at the beginning of a line"
      ]
    )
    #expect(faults("f{{(}}\n  a{{,}}\n  {{>P}}\n  {{)}}\n", ["P": "p\n"]).isEmpty)
  }

  @Test("A list's own tags are known by their signs alone", arguments: ["{{( }}", "{{ [}}"])
  func spaces(tag: String) {
    #expect(faults(tag).count == 1)
    #expect(faults(tag).first?.contains("does not end") == true)
  }
}
