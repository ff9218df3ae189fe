import Testing

@testable import FuzzProbe

@Suite("Generated text that does not hold together is noticed")
struct SwiftScanTests {
  @Test(
    "What is right is passed",
    arguments: [
      "", "let x = \"a\\\"b\\\\\"\n", "// \" ( [ {\nlet x = 1\n",
      "f(\"/a/\\(id)/b\\(g(\"x\"))\")\n",
      "let `in` = [1: { (2) }]\n", "/// */ /* `\n", "let a = 1 / 2\n", "case `class`\n",
    ]
  )
  func right(text: String) {
    #expect(SwiftScan.fault(in: text) == nil)
  }

  @Test(
    "What is wrong is found",
    arguments: [
      ("let x = \"a\n", "1: a literal has no end"),
      ("\nlet x = \"a", "2: a literal has no end"),
      ("let x = \"a\\(b\n", "1: a literal has no end"),
      ("let x = \"\"\"\n", "1: generated code has no literals of several lines"),
      ("/* x */", "1: generated code has no comments of this kind"),
      ("{ (}", "1: '}' closes nothing"),
      ("{\n", "2: '{' is not closed"),
      ("let `a b` = 1", "1: a name has no end"),
      ("// \u{202E}", "1: the character U+202E stands here as it is"),
      ("let x = \"\0\"", "1: the character U+0 stands here as it is"),
    ]
  )
  func wrong(text: String, fault: String) {
    #expect(SwiftScan.fault(in: text)?.hasPrefix(fault.prefix(20)) == true)
  }
}
