import Testing

@testable import FuzzProbe

@Suite("Pages that do not hold together are noticed")
struct PageScanTests {
  @Test(
    "What is right is passed",
    arguments: [
      "# A\n## B\n", "# A\n- `<b>`\n", "# A\n```swift\nlet x = 1\n```\n", "# A\n<code>b</code><br>",
      "# A\n````\n```\n````\n- ```\n  # b\n  ```", "# A\n<https://example.com/> \\`&lt;b>",
      "# A\n\\# b",
    ]
  )
  func right(page: String) {
    #expect(PageScan.fault(in: page) == nil)
  }

  @Test(
    "What is wrong is found",
    arguments: [
      ("# A\n```\nb", "2: the code that begins here does not end"), ("", "1: there are 0 titles"),
      ("# A\n# B", "1: there are 2 titles"), ("# A\n- # B", "2: there is a heading"),
      ("# A\n#### B", "2: there is a heading"), ("# A\na <b>", "2: there is HTML"),
      ("# A\n`a` <!-- `b`", "2: there is HTML"),
      (
        "# A\n```swift\nlet x = \"\n```", "2: in the code that begins here: 1: a literal has no end"
      ),
    ]
  )
  func wrong(page: String, fault: String) {
    #expect(PageScan.fault(in: page)?.hasPrefix(fault) == true)
  }
}
