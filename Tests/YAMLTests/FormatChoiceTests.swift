import Testing
import YAML

@Suite("JSON and YAML are told apart by the first character")
struct FormatChoiceTests {
  @Test("YAML in flow style is read, unless the name demands JSON")
  func flowStyle() throws {
    let text = "{a: [1, 'b',], # comment\n c: yes}\n"
    #expect(try parse(text, name: "x.yaml").outline == "{a: [int(1), \"b\"], c: \"yes\"}")
    #expect(try parse(text).outline == "{a: [int(1), \"b\"], c: \"yes\"}")
    #expect(error(text, name: "x.json")?.mark.place == "1:2")
    #expect(error(text, name: "X.JSON")?.mark.place == "1:2")
  }

  @Test("When neither can read it, the name says whose error counts")
  func bothFail() {
    let text = "{a: 1, b: [}"
    #expect(error(text, name: "x.yaml")?.mark.place == "1:12")
    #expect(error(text, name: "x.yml")?.mark.place == "1:12")
    #expect(error(text)?.mark.place == "1:2")
    #expect(error(text, name: "x.json")?.mark.place == "1:2")
  }

  @Test("White space may come first", arguments: [" ", "\n\n", "\t", "\r\n", "\u{FEFF} "])
  func leadingSpace(space: String) throws {
    // Only JSON knows the pair of escapes.
    #expect(try parse(space + #"["\ud83d\ude00"]"#)[0]?.outline == "\"😀\"")
  }

  @Test("A document of another beginning is YAML, whatever its name is")
  func yamlNamedJSON() throws {
    #expect(try parse("a: 1\n", name: "x.json").outline == "{a: int(1)}")
  }
}
