import Diagnostics
import JSONPath
import TestSupport
import Testing
import YAML

@testable import Overlays

@Suite("Faults of an overlay are found at their place in it")
struct OverlayFaultTests {
  private func findings(_ text: String) throws -> [String] {
    Overlay.read(try tree(text)).diagnostics.map(\.text)
  }

  @Test("The description of an overlay is read")
  func description() throws {
    let (overlay, diagnostics) = Overlay.read(
      try tree(
        """
        overlay: 1.0.1
        info: {title: T, version: 1.0, x-more: 1}
        extends: ./a.yaml
        x-other: {}
        actions: [{target: $, description: All, update: {}, x-a: null}]
        """
      )
    )
    #expect(diagnostics.isEmpty)
    #expect(overlay?.title == "T")
    #expect(overlay?.version == "1.0")
    #expect(overlay?.extends == "./a.yaml")
  }

  @Test(
    "Fields",
    arguments: [
      ("[]", ["1:1: error: an overlay document must be a mapping, but this is a list"]),
      (
        "openapi: 3.0.3",
        [
          "1:1: error: the field 'overlay' is missing: an overlay document begins with "
            + "'overlay: 1.0.0'"
        ]
      ),
      ("overlay: 1.1.0", ["1:10: error: Overlay 1.1.0 is not supported; supported is 1.0"]),
      ("overlay: {}", ["1:10: error: 'overlay' must be a string, but this is a mapping"]),
      (
        "overlay: 1.0.0",
        [
          "1:1: error: the field 'info' of an overlay document is missing",
          "1:1: error: the field 'actions' of an overlay document is missing",
        ]
      ),
      (
        "overlay: 1.0.0\ninfo: {title: [], more: 1}\nextends: {}\nactions: []\nother: 1",
        [
          "5:1: warning: an overlay document has no field 'other', so it is left out; "
            + "there are 'overlay', 'info', 'extends', 'actions'",
          "2:19: warning: 'info' has no field 'more', so it is left out; there are 'title', "
            + "'version'",
          "2:7: error: the field 'version' of 'info' is missing",
          "2:15: error: 'title' must be a string, but this is a list",
          "3:10: error: 'extends' must be a string, but this is a mapping",
          "4:10: error: 'actions' must have at least one action",
        ]
      ),
    ]
  )
  func fields(text: String, expected: [String]) throws {
    #expect(try findings(text) == expected)
  }

  @Test(
    "Actions",
    arguments: [
      ("{}", ["5:3: error: 'actions' must be a list, but this is a mapping"]),
      ("- 1", ["5:5: error: an action must be a mapping, but this is the number 1"]),
      ("- {update: {}}", ["5:5: error: the field 'target' of an action is missing"]),
      ("- {target: [], update: 1}", ["5:14: error: 'target' must be a string, but this is a list"]),
      (
        "- {target: $.a, remove: 'yes'}",
        ["5:27: error: 'remove' must be true or false, but this is a string"]
      ),
      (
        "- {target: $.a, upadte: 1, remove: false}",
        [
          "5:19: warning: an action has no field 'upadte', so it is left out; "
            + "there are 'target', 'description', 'update', 'remove'",
          "5:5: warning: the action changes nothing: give it 'update' with a value, or "
            + "'remove: true'",
        ]
      ),
      (
        "- {target: $.paths.*.get.x-oai-traits, update: 1}",
        [
          "5:14: error: the target is not a JSONPath query: column 16: a name after a dot has no "
            + "'-'; write ['x-oai-traits']"
        ]
      ),
      (
        "- {target: 'paths', update: 1, description: []}",
        [
          "5:47: error: 'description' must be a string, but this is a list",
          "5:14: error: the target is not a JSONPath query: column 1: expected '$', with which a "
            + "path begins, but found 'p'",
        ]
      ),
    ]
  )
  func actions(text: String, expected: [String]) throws {
    #expect(try findings(overlayHead + "  \(text)\n") == expected)
  }

  @Test(
    "Applying",
    arguments: [
      ("{target: $.none.x, update: {}}", "5:3: warning: the target $.none.x matches nothing"),
      ("{target: $.none, remove: true}", "5:3: warning: the target $.none matches nothing"),
      (
        "{target: $, remove: true}",
        "5:12: error: the target selects the whole document, which cannot be removed"
      ),
      (
        "{target: $.m, update: [1]}",
        "5:25: error: the target selects a mapping, so 'update' must be one too, but this is a list"
      ),
      (
        "{target: $.s, update: text}",
        "5:12: error: the target selects a string in line 2, but only mappings and lists can be "
          + "updated; select the mapping that holds it"
      ),
      (
        "{target: $, update: {s: {a: 1}}}",
        "5:27: error: 's' is a mapping here, but a string in the document, in line 2; remove it "
          + "with an action of its own first"
      ),
      (
        "{target: $, update: {l: 1}}",
        "5:27: error: 'l' is the number 1 here, but a list in the document, in line 3; remove it "
          + "with an action of its own first"
      ),
      (
        "{target: '$.m.*', update: 1}",
        "5:12: error: the target selects the number 1 in line 1, but only mappings and lists can "
          + "be updated; select the mapping that holds it"
      ),
    ]
  )
  func applying(action: String, expected: String) throws {
    let document = "m: {a: 1, b: 2}\ns: text\nl: []\n"
    let (json, findings) = try applied("- \(action)", to: document)
    #expect(findings == [expected])
    #expect(json == #"{"m":{"a":1,"b":2},"s":"text","l":[]}"#)
  }

  @Test("A list that becomes one item is noted")
  func listAsItem() throws {
    let (json, findings) = try applied("- {target: $.l, update: [1, 2]}", to: "l: [0]")
    #expect(json == #"{"l":[0,[1,2]]}"#)
    #expect(
      findings == [
        "5:25: warning: the target selects a list, so this list becomes one item of it; to add "
          + "its items, select the mapping that holds the list"
      ]
    )
  }

  @Test("A key without a value takes anything")
  func null() throws {
    let (json, findings) = try applied(
      "- {target: $, update: {a: {x: 1}, b: [1], c: 2, d: null}}",
      to: "{a: null, b: null, c: null, d: 1}"
    )
    #expect(findings == [])
    #expect(json == #"{"a":{"x":1},"b":[1],"c":2,"d":null}"#)
  }
}

@Suite("Hostile overlays come to an end")
struct OverlayLimitTests {
  private func deep(_ depth: Int) -> String {
    String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
  }

  @Test("A tree may be as deep as the parser lets it be")
  func depth() throws {
    let document = deep(500)
    let (json, findings) = try applied("- {target: '$..[?@ == 1]', remove: true}", to: document)
    #expect(findings == [])
    #expect(json.hasSuffix("{}" + String(repeating: "}", count: 499)))
    let update = deep(400).replacing("1", with: "{}")
    #expect(try applied("- {target: $, update: \(update)}", to: document).findings == [])
  }

  @Test("An update cannot make a tree deeper than that")
  func growthInDepth() throws {
    let path = "$" + String(repeating: ".a", count: 300)
    let document = deep(300).replacing("1", with: "{}")
    let (_, fine) = try applied("- {target: \(path), update: \(deep(200))}", to: document)
    #expect(fine == [])
    let (json, findings) = try applied(
      "- {target: \(path), update: {b: 1, c: \(deep(200))}}",
      to: document
    )
    #expect(findings.count == 1)
    #expect(
      findings.first?.hasSuffix(
        "error: with this update, lists and mappings would be nested more than 500 deep"
      ) == true
    )
    #expect(json.contains(#"{"b":1}"#))
  }

  @Test("Actions that multiply the tree are stopped")
  func growth() throws {
    let update = "{a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}, j: {}}"
    var growth = TreeGrowth(limits: Limits(maximumDepth: 10, maximumNodes: 100))
    let node = try tree(update)
    for _ in 0..<9 { #expect(growth.add(node, depth: 1) == nil) }
    #expect(
      growth.add(node, depth: 1)
        == "the overlay adds more than 100 nodes; make its targets more specific"
    )
  }

  @Test("A target that takes too long is an error, and changes nothing")
  func steps() throws {
    let items = (0..<60).map(String.init).joined(separator: ",")
    let overlay = try overlay("- {target: '$[?$[?$[?$[?@ == 99]]]]', remove: true}")
    let (root, diagnostics) = overlay.apply(to: try tree("[\(items)]"), mostSteps: 10_000)
    #expect(root.childCount == 60)
    #expect(
      diagnostics.map(\.text) == [
        "5:12: error: the target takes more than 10000 steps to find its nodes; make it more "
          + "specific"
      ]
    )
  }
}
