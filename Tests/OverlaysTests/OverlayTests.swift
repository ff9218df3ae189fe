import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Overlays

@Suite("An overlay changes a document as the Overlay Specification says")
struct OverlayTests {
  @Test("Structured overlay: one update with the structure of the document")
  func structured() throws {
    let (json, findings) = try applied(
      """
      - target: '$' # Root of document
        update:
          info:
            x-overlay-applied: structured-overlay
          paths:
            '/':
              summary: 'The root resource'
              get:
                summary: 'Retrieve the root resource'
                x-rate-limit: 100
            '/pets':
              get:
                summary: 'Retrieve a list of pets'
                x-rate-limit: 100
          components:
          tags:
      """,
      to: """
        info: {title: T}
        paths:
          /pets: {get: {summary: Old, operationId: list}, post: {}}
        components: {schemas: {}}
        tags: [{name: a}]
        """
    )
    #expect(findings == [])
    #expect(
      json == #"{"info":{"title":"T","x-overlay-applied":"structured-overlay"},"#
        + #""paths":{"/pets":{"get":{"summary":"Retrieve a list of pets","operationId":"list","#
        + #""x-rate-limit":100},"post":{}},"/":{"summary":"The root resource","#
        + #""get":{"summary":"Retrieve the root resource","x-rate-limit":100}}},"#
        + #""components":{"schemas":{}},"tags":[{"name":"a"}]}"#
    )
  }

  @Test("Targeted overlays: each action sees what those before it have done")
  func targeted() throws {
    let (json, findings) = try applied(
      """
      - target: $.paths['/foo'].get
        update: {description: New}
      - target: $.paths['/bar'].get
        update: {description: Updated}
      - target: $.paths['/bar']
        update: {post: {description: Child, x-safe: false}}
      - target: $.paths['/bar'].post
        update: {x-safe: true}
      """,
      to: "paths: {/foo: {get: {description: a, x: 1}}, /bar: {get: {}}}"
    )
    #expect(findings == [])
    #expect(
      json == #"{"paths":{"/foo":{"get":{"description":"New","x":1}},"/bar":{"#
        + #""get":{"description":"Updated"},"post":{"description":"Child","x-safe":true}}}}"#
    )
  }

  @Test("Wildcards update many nodes at once")
  func wildcards() throws {
    let (json, findings) = try applied(
      """
      - target: $.paths.*.get
        update: {x-safe: true}
      - target: $.paths.*.get.parameters[?@.name=='filter' && @.in=='query']
        update: {schema: {$ref: '#/components/schemas/filterSchema'}}
      """,
      to: """
        paths:
          /a: {get: {parameters: [{name: filter, in: query}, {name: filter, in: header}]}}
          /b: {get: {}, post: {}}
        """
    )
    #expect(findings == [])
    #expect(
      json == #"{"paths":{"/a":{"get":{"parameters":[{"name":"filter","in":"query","schema":"#
        + ##"{"$ref":"#/components/schemas/filterSchema"}},{"name":"filter","in":"header"}],"##
        + #""x-safe":true}},"/b":{"get":{"x-safe":true},"post":{}}}}"#
    )
  }

  @Test("An update of a list is one more item")
  func append() throws {
    let (json, findings) = try applied(
      """
      - target: $.paths.*.get.parameters
        update: {name: newParam, in: query}
      - target: $.tags
        update: plain
      """,
      to: "paths: {/a: {get: {parameters: [{name: old}]}}}\ntags: []"
    )
    #expect(findings == [])
    #expect(
      json == #"{"paths":{"/a":{"get":{"parameters":[{"name":"old"},"#
        + #"{"name":"newParam","in":"query"}]}}},"tags":["plain"]}"#
    )
  }

  @Test("Lists in an update are appended to those of the document")
  func concatenation() throws {
    let (json, findings) = try applied(
      "- target: $\n  update: {tags: [b, a], new: [1]}",
      to: "{tags: [a], x: 1}"
    )
    #expect(findings == [])
    #expect(json == #"{"tags":["a","b","a"],"x":1,"new":[1]}"#)
  }

  @Test(
    "Removal takes nodes out of lists and mappings",
    arguments: [
      ("$.list[?@.name == 'dummy']", #"{"list":[{"name":"a"}],"map":{"x":1,"y":{"z":2}}}"#),
      ("$.list", #"{"map":{"x":1,"y":{"z":2}}}"#),
      ("$.list[*]", #"{"list":[],"map":{"x":1,"y":{"z":2}}}"#),
      ("$.list[0, -1, 0]", #"{"list":[{"name":"a"}],"map":{"x":1,"y":{"z":2}}}"#),
      (
        "$..['x', 'z']",
        #"{"list":[{"name":"dummy"},{"name":"a"},{"name":"dummy"}],"map":{"y":{}}}"#
      ),
      ("$..*", "{}"),
    ]
  )
  func removal(target: String, result: String) throws {
    let (json, findings) = try applied(
      "- {target: \"\(target)\", remove: true, update: {not: used}}",
      to: "{list: [{name: dummy}, {name: a}, {name: dummy}], map: {x: 1, y: {z: 2}}}"
    )
    #expect(findings == [])
    #expect(json == result)
  }

  @Test("What is removed can be made anew, at the end")
  func removalAndUpdate() throws {
    let (json, findings) = try applied(
      """
      - {target: $.a, remove: true}
      - {target: $, update: {a: [3]}}
      - {target: $.b, remove: false, update: {c: 1}}
      """,
      to: "{a: [1, 2], b: {}}"
    )
    #expect(findings == [])
    #expect(json == #"{"b":{"c":1},"a":[3]}"#)
  }

  @Test("Traits: the document says where an update goes")
  func traits() throws {
    let (json, findings) = try applied(
      """
      - target: $.paths.*[?@['x-oai-traits'][?@ == 'paged']]
        update:
          parameters: [{name: top, in: query}, {name: skip, in: query}]
      """,
      to: "paths: {/items: {get: {x-oai-traits: [paged]}}, /other: {get: {x-oai-traits: [x]}}}"
    )
    #expect(findings == [])
    #expect(
      json == #"{"paths":{"/items":{"get":{"x-oai-traits":["paged"],"parameters":"#
        + #"[{"name":"top","in":"query"},{"name":"skip","in":"query"}]}},"#
        + #""/other":{"get":{"x-oai-traits":["x"]}}}}"#
    )
  }

  @Test("A node that is selected twice is updated once, and one inside another as well")
  func nestedTargets() throws {
    #expect(
      try applied("- {target: \"$['a', 'a']\", update: 1}", to: "{a: []}").json == #"{"a":[1]}"#
    )
    #expect(
      try applied("- {target: '$..[?@.a]', update: {n: []}}", to: "{x: {a: {a: 1}}}").json
        == #"{"x":{"a":{"a":1,"n":[]},"n":[]}}"#
    )
  }

  @Test("Long mappings are merged by their keys too")
  func longMapping() throws {
    let entries = (0..<40).map { "k\($0): \($0)" }.joined(separator: ", ")
    let (json, _) = try applied("- {target: $, update: {k39: x, new: 1}}", to: "{\(entries)}")
    #expect(json.hasSuffix(#""k38":38,"k39":"x","new":1}"#))
  }

  @Test("What comes from an overlay keeps its place there, and the rest its own")
  func marks() throws {
    let overlay = try overlay("- target: $.a\n  update:\n    x: 1\n    m: {new: 2}\n    n: {}\n")
    let root = overlay.apply(to: try tree("a:\n  x: 0\n  m: {}\n")).root
    guard case .mapping(let fields)? = root.child(at: 0)?.value else {
      Issue.record("there is no mapping")
      return
    }
    let places = fields.entries.map {
      "\($0.key) \($0.keyMark.file.rawValue):\($0.keyMark.line) "
        + "\($0.value.mark.file.rawValue):\($0.value.mark.line)"
    }
    #expect(places == ["x 0:2 1:7", "m 0:3 0:3", "n 1:9 1:9"])
  }
}
