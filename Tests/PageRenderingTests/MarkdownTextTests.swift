import ClientIR
import Testing

@testable import PageRendering

@Suite("Text of the document stays within its place on a page")
struct MarkdownTextTests {
  private func blocks(_ markdown: String) throws -> String {
    MarkdownText(blocks: try #require(DocComment(markdown))).source
  }

  private func line(_ markdown: String) throws -> String {
    MarkdownText(line: try #require(DocComment(markdown))).source
  }

  @Test(
    "What is plain Markdown stays as it is",
    arguments: [
      "Two words.", "A `code`, *emphasis* and **more**, __this__ too.",
      "A [link](https://example.com/a?b=c#d) and <https://example.com/>.",
      "- one\n- two\n  - deeper\n- three", "1. one\n2. two", "Text:\n\n- one\n- two\n\nMore text.",
      "```json\n{\"a\": 1}\n```", "> said", "An image: ![a](https://example.com/a.png)",
      "| a | b |\n| --- | --- |\n| 1 | 2 |", "<b>Bold: <em>more</em></b>, x<sup>2</sup>",
      "A \\* star.", "*New in version 2.6.0.*",
    ]
  )
  func plain(markdown: String) throws {
    #expect(try blocks(markdown) == markdown)
  }

  @Test(
    "What would reach beyond it does not",
    arguments: [
      ("# Heading", "**Heading**"), ("Heading\n===", "**Heading**"),
      ("a\n\n---\n\nb", "a\n\n* * *\n\nb"),
      ("</details><script>", "&lt;/details>&lt;script>"), ("<!-- open", "&lt;!-- open"),
      ("an `open one", "an \\`open one"), ("a ``b` c", "a \\`\\`b\\` c"),
      ("```\nopen", "```\nopen\n```"), ("~~~\n```\n~~~", "````\n```\n````"),
      ("- ```\n# outside", "- ```\n  ```\n\n**outside**"),
      ("[x]: https://example.com/", "\\[x]: https://example.com/"), ("[^1]: note", "\\[^1]: note"),
      ("[x](javascript:run)", "\\[x](javascript:run)"),
      ("[x](../../secret)", "\\[x](../../secret)"),
      ("<javascript:run>", "&lt;javascript:run>"), ("a\n    # b", "a\n\\# b"),
      ("a\\", "a\\\\"), ("a\u{202E}b", "aU+202Eb"), ("a\u{2028}# b", "a\n\n**b**"),
      ("<br>\na", "a"), ("<b>open", "&lt;b>open"), ("<b>`a</b>`", "<b>\\`a</b>\\`"),
      ("<CODE>a*b</CODE>", "`a*b`"), ("<b>a\n# b</b>", "&lt;b>a\n\n**b&lt;/b>**"),
      ("<b><b><b><b>a</b></b></b></b>", "<b>&lt;b>&lt;b>&lt;b>a</b>&lt;/b>&lt;/b>&lt;/b>"),
      ("<a href='x'>y</a>", "&lt;a href='x'>y&lt;/a>"), ("<br># a", "\\# a"), ("<br>~~~", "\\~~~"),
      ("<br>    a", "a"),
      ("a<br>b", "a<br>b"), ("a\n\\\nb", "a\nb"),
      ("2026. It was.", "2026. It was."), ("a\n2026. It was.", "a\n2026\\. It was."),
    ]
  )
  func hostile(markdown: String, expected: String) throws {
    #expect(try blocks(markdown) == expected)
  }

  @Test(
    "In a cell of a table it is one line",
    arguments: [
      ("a\nb", "a b"), ("a\n\nb", "a<br>b"), ("- one\n- two", "• one<br>• two"),
      ("1. one\n2. two", "1\\. one<br>2\\. two"), ("a | b", "a \\| b"), ("a \\| b", "a \\| b"),
      ("`a|b`", "<code>a&#124;b</code>"), ("```\na | b\nc\n```", "<code>a &#124; b</code><br>`c`"),
      ("# a\nb", "**a**<br>b"), ("a  \nb", "a<br>b"), ("a\\\nb", "a<br>b"), ("> a\n> b", "a b"),
      ("| a |\n| --- |", "\\| a \\| \\| --- \\|"),
    ]
  )
  func cells(markdown: String, expected: String) throws {
    #expect(try line(markdown) == expected)
  }

  @Test("Whatever is in a cell, no bare vertical line and no line break is", arguments: Self.venoms)
  func cellsOfAnything(venom: String) throws {
    let line = try line(venom)
    #expect(!line.contains("\n"))
    var isEscaped = false
    for scalar in line.unicodeScalars {
      #expect(scalar != "|" || isEscaped)
      isEscaped = scalar == "\\" && !isEscaped
    }
  }

  @Test("Whatever is in blocks, they end with what they begin with", arguments: Self.venoms)
  func blocksOfAnything(venom: String) throws {
    let lines = try blocks(venom).split(separator: "\n", omittingEmptySubsequences: false)
    // Every fence that is opened is closed, and outside of them no line begins a heading or HTML.
    var fence: Substring?
    for line in lines {
      let content = line.withoutMarkers
      let run = content.prefix { $0 == "`" }
      if let open = fence {
        if run.count >= open.count, content == run { fence = nil }
        continue
      }
      if run.count >= 3 { fence = run }
      #expect(!content.hasPrefix("# "))
      #expect(!content.hasPrefix("["))
      #expect(!content.withoutOwnTags.contains("<"))
    }
    #expect(fence == nil)
  }

  private static let pieces = [
    "# a", "```", "~~~", "- ", "> ", "1. ", "    ", "<script>", "</details>", "[a]: b", "`", "``",
    "a | b", "|---|", "===", "---", "* * *", "\\", "text", "![a](b)", "<!--", "- - ", "> - ```",
  ]

  /// Every two of the pieces, in one line and in two.
  static let venoms: [String] = pieces.flatMap { first in
    pieces.flatMap { second in
      [
        "x\(first)\(second)", "\(first)\(second)y", "\(first)\n\(second)y",
        "x\n\(first)\n\(second)\ny",
      ]
    }
  }

  @Test(
    "Code is code, whatever is in it",
    arguments: [
      ("a_b", "`a_b`"), ("a`b", "<code>a&#96;b</code>"), ("a|b", "<code>a&#124;b</code>"),
      ("</code>", "`</code>`"), ("", "<code></code>"), (" a", "<code> a</code>"),
      ("a\nb", "<code>a b</code>"), ("`</code>", "<code>&#96;&#60;&#47;code&#62;</code>"),
    ]
  )
  func code(text: String, expected: String) {
    #expect(MarkdownText(code: StringLiteral(text)).source == expected)
  }

  @Test("Names of the document are text in headings")
  func headings() {
    let name = MarkdownText(heading: StringLiteral("a_b*c <d> `e`\n# [f](g)"))
    #expect(name.source == "a\\_b\\*c &#60;d&#62; \\`e\\` \\# \\[f\\](g)")
  }

  @Test("Headings have the anchors that GitHub gives them")
  func anchors() {
    var anchors = Anchors()
    let headings = [
      "DAGRunApi", "getDagRun", "get_dag", "GetDagRun", "A.B", "AB", "Größe 1", "a-b",
    ]
    #expect(
      headings.map { anchors.anchor($0).id } == [
        "dagrunapi", "getdagrun", "get_dag", "getdagrun-1", "ab", "ab-1", "größe-1", "a-b",
      ]
    )
  }
}

extension Substring {
  /// What stands in a line behind the markers of lists and quotes.
  fileprivate var withoutMarkers: Substring {
    let content = drop { $0 == " " }
    for marker in ["- ", "> ", ">"] where content.hasPrefix(marker) {
      return content.dropFirst(marker.count).withoutMarkers
    }
    let digits = content.prefix { $0.isNumber }
    let rest = content.dropFirst(digits.count)
    return !digits.isEmpty && rest.hasPrefix(". ") ? rest.dropFirst(2).withoutMarkers : content
  }

  /// The line without the tags that are written on purpose, and without what is escaped.
  fileprivate var withoutOwnTags: String {
    var text = String(self)
    for own in [
      "<code>", "</code>", "<br>", "<!-- -->", "\\<", "<b>", "</b>", "<em>", "</em>",
    ] {
      text = text.replacing(own, with: "")
    }
    return text
  }
}
