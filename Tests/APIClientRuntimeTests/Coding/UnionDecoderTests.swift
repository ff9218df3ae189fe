import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Unions without a discriminator are told apart by their properties")
struct UnionDecoderTests {
  struct Probe: Decodable {
    let cursor: JSONCursor
    init(from decoder: any Decoder) throws { cursor = try JSONCursor(decoder) }
  }

  /// What a service answers when asked to run something: the run, or what a dry run would do.
  static let run = JSONShape.object(properties: ["run_id", "state", "conf"], required: ["run_id"])
  static let dryRun = JSONShape.object(properties: ["task_instances", "total"], required: [])
  static let loose = JSONShape.object(properties: ["total", "state"], required: [])

  /// Answers by the rules with text that our decoder has parsed and with a value, which have to agree.
  private func bestMatch(_ text: String, _ variants: [JSONShape]) throws -> Int? {
    let own = try JSONCoding.decode([Probe].self, from: "[\(text)]")[0]
    let value = try JSONCoding.decode([JSONValue].self, from: "[\(text)]")[0]
    let candidates = ShapeTable(variants).candidates(own.cursor)
    #expect(candidates == ShapeTable(variants).candidates(.value(value)))
    return candidates.first
  }

  @Test(
    "The variant with the most properties present wins",
    arguments: [
      (#"{"run_id":"a","state":"queued"}"#, 0),
      (#"{"task_instances":[],"total":0}"#, 1),
      (#"{"state":"queued"}"#, 2),
      (#"{"total":1,"state":"queued"}"#, 2),
      (#"{"run_id":null}"#, 0),
      (#"{"total":1,"other":2}"#, 1),
      ("{}", nil),
      (#"{"other":1}"#, nil),
      ("null", nil),
      ("[]", nil),
    ]
  )
  func objects(text: String, match: Int?) throws {
    #expect(try bestMatch(text, [Self.run, Self.dryRun, Self.loose]) == match)
  }

  @Test("The first of two that fit alike is chosen")
  func ties() throws {
    #expect(try bestMatch(#"{"total":1}"#, [Self.dryRun, Self.loose]) == 0)
    #expect(try bestMatch(#"{"total":1}"#, [Self.loose, Self.dryRun]) == 0)
  }

  @Test("An object that says nothing is the only variant that is possible, if there is one")
  func onlyOne() throws {
    #expect(try bestMatch("{}", [Self.run, Self.dryRun, .string]) == 1)
    #expect(try bestMatch("{}", [Self.dryRun, Self.loose]) == nil)
    #expect(try bestMatch("{}", [Self.run]) == nil)
    #expect(try bestMatch("{}", [.any, Self.dryRun, Self.loose]) == 0)
  }

  @Test(
    "Other values go by their kind",
    arguments: [
      (#""a""#, 5), ("1", 4), ("1.0", 3), ("1e2", 3), ("1.5", 3), ("true", 2), ("[]", 1),
      ("null", 0),
      (#"{"total":1}"#, 6),
    ]
  )
  func kinds(text: String, match: Int) throws {
    let variants: [JSONShape] = [.any, .array(), .boolean, .number, .integer, .string, Self.dryRun]
    #expect(try bestMatch(text, variants) == match)
  }

  @Test("An integer is a number where there are no integers, and the reverse does not hold")
  func numbers() throws {
    #expect(try bestMatch("1", [.string, .number]) == 1)
    #expect(try bestMatch("1.5", [.string, .integer]) == nil)
    #expect(try bestMatch("1.5", [.any, .integer]) == 0)
    #expect(try bestMatch("2.0", [.string, .integer]) == 1)
    // Reading it as an integer would lose the fraction.
    #expect(try bestMatch("2.0", [.integer, .any]) == 1)
  }

  @Test(
    "A listed value that is there decides, required or not, shared or not",
    arguments: [
      (#"{"type":"builds","id":"1"}"#, 0), (#"{"type":"groups","id":"1"}"#, 1),
      (#"{"type":"groups","beta":true,"id":"1"}"#, 2), (#"{"type":"versions","a":1,"b":2}"#, 3),
      (#"{"type":"versions"}"#, 3), (#"{"a":1,"b":2}"#, 3),
      // A kind of value that the document does not know.
      (#"{"type":"apps","a":1,"b":2}"#, nil), (#"{"type":1}"#, nil),
      // Null is no value.
      (#"{"type":null,"beta":true}"#, 2), ("{}", nil),
    ]
  )
  func constants(text: String, match: Int?) throws {
    func shape(_ type: JSONValue, _ properties: String...) -> JSONShape {
      .object(properties: ["type", "id"] + properties, constants: ["type": [type]])
    }
    let variants = [
      shape("builds"), shape("groups"), shape("groups", "beta"), shape("versions", "a", "b"),
    ]
    #expect(try bestMatch(text, variants) == match)
  }

  @Test(
    "Integers and booleans are listed too, and text is none of them",
    arguments: [
      (#"{"version":1}"#, 0), (#"{"version":2}"#, 1), (#"{"version":2.0}"#, 1),
      (#"{"version":true}"#, 2), (#"{"version":"1"}"#, 3), (#"{"version":3}"#, nil),
    ]
  )
  func otherConstants(text: String, match: Int?) throws {
    let values: [JSONValue] = [1, 2, true, "1"]
    let variants = values.map {
      JSONShape.object(properties: ["version"], constants: ["version": [$0]])
    }
    #expect(try bestMatch(text, variants) == match)
  }

  @Test(
    "A value that nobody lists may be new in an enumeration, and is no other single one",
    arguments: [
      (#"{"type":"message.input","content":""}"#, 0), (#"{"type":"message.partial"}"#, 1),
      (#"{"type":"message.new","content":""}"#, 1), (#"{"role":"user"}"#, 0),
    ]
  )
  func newValues(text: String, match: Int?) throws {
    let variants: [JSONShape] = [
      .object(
        properties: ["type", "content", "role"],
        constants: ["type": ["message.input"]]
      ),
      .object(
        properties: ["type", "content"],
        constants: ["type": ["message.output", "message.partial"]]
      ),
    ]
    #expect(try bestMatch(text, variants) == match)
  }

  @Test("A kind that nobody lists is none of them, though it has what one must have")
  func newKinds() throws {
    let variants = ["tool", "function"].map { kind in
      JSONShape.object(
        properties: ["type", kind],
        required: [kind],
        constants: ["type": [JSONValue.string(kind)]]
      )
    }
    #expect(try bestMatch(#"{"type":"new","tool":1}"#, variants) == nil)
    #expect(try bestMatch(#"{"tool":1}"#, variants) == 0)
  }

  @Test("A value within an object decides like one beside it")
  func constantsWithin() throws {
    let variants = ["chart", "table"].map {
      JSONShape.object(
        properties: ["definition"],
        constants: [["definition", "type"]: [JSONValue.string($0)]]
      )
    }
    #expect(try bestMatch(#"{"definition":{"type":"table"}}"#, variants) == 1)
    #expect(try bestMatch(#"{"definition":{"type":"map"}}"#, variants) == nil)
    #expect(try bestMatch(#"{"definition":{}}"#, variants) == 0)
    #expect(try bestMatch(#"{"definition":"table"}"#, variants) == 0)
  }

  @Test("A single value that has changed does no harm where another one is there")
  func changedValues() throws {
    func issue(_ name: JSONValue, _ text: JSONValue) -> JSONShape {
      .object(
        properties: ["issue", "description"],
        constants: ["issue": [name], "description": [text]]
      )
    }
    let issues = [issue("A", "Of a."), issue("B", "Of b.")]
    #expect(try bestMatch(#"{"issue":"B","description":"Of b."}"#, issues) == 1)
    #expect(try bestMatch(#"{"issue":"B","description":"About b."}"#, issues) == 1)
    #expect(try bestMatch(#"{"issue":"C","description":"Of c."}"#, issues) == nil)
    // Only one of the two has it, so that it tells nothing apart.
    let list: [JSONShape] = [
      .object(properties: ["object", "data"], constants: ["object": ["list"]]),
      .object(properties: ["error"]),
    ]
    #expect(try bestMatch(#"{"object":"page","data":[]}"#, list) == 0)
  }

  @Test("Of those that fit alike, more properties count first, then what must be there")
  func requiredProperties() throws {
    let variants: [JSONShape] = [
      .object(properties: ["id", "name", "x"], required: []),
      .object(properties: ["id", "name"], required: ["id", "name"]),
    ]
    #expect(try bestMatch(#"{"id":1,"name":"a"}"#, variants) == 1)
    #expect(try bestMatch(#"{"id":1,"name":"a","x":1}"#, variants) == 0)
    #expect(try bestMatch(#"{"id":1}"#, variants) == 0)
  }

  @Test(
    "Lists go by their items",
    arguments: [
      (#"[{"id":1},{"id":2}]"#, 0), (#"[{"id":1,"name":"a"}]"#, 1),
      (#"[{"id":1,"name":"a"},{"id":2}]"#, 0), (#"[null,{"id":1,"name":"a"}]"#, 1),
      ("[]", 0), ("[1,2]", 2), ("[1.0,2.0]", 3), ("[1,2.0]", 3), ("[1,null]", 2),
      (#"["a"]"#, 4), (#"["a",1]"#, nil), ("[[1]]", nil),
    ]
  )
  func lists(text: String, match: Int?) throws {
    let variants: [JSONShape] = [
      .array(of: .object(properties: ["id"], required: ["id"])),
      .array(of: .object(properties: ["id", "name"], required: ["id", "name"])),
      .array(of: .integer), .array(of: .number), .array(of: .string),
    ]
    #expect(try bestMatch(text, variants) == match)
  }

  @Test(
    "A variant that lists a value goes before any text, and one that lists others after it",
    arguments: [
      (#""red""#, 0), (#""""#, 1), (#""blue""#, 2), (#""r\u0065d""#, 0), ("1", 3), ("7", 4),
      ("true", nil),
    ]
  )
  func listedValues(text: String, match: Int?) throws {
    let variants: [JSONShape] = [
      .oneOf(["red", "green"]), .oneOf([""]), .string, .oneOf([1, 2]), .integer,
    ]
    #expect(try bestMatch(text, variants) == match)
    // Without any text, the enumeration is open.
    #expect(try bestMatch(#""blue""#, [.oneOf([""]), .oneOf(["red", "green"])]) == 1)
    #expect(try bestMatch(#""blue""#, [.oneOf(["Unit"]), Self.dryRun]) == 0)
    #expect(try bestMatch(#""blue""#, [.oneOf(["a"]), .oneOf(["b"])]) == nil)
  }

  @Test("A union within a union is what it may be, and any object is less than one that fits")
  func nested() throws {
    let variants: [JSONShape] = [
      .any, .object(), .anyOf([Self.run, .string]), .object(properties: ["total"]),
    ]
    #expect(try bestMatch(#"{"run_id":1}"#, variants) == 2)
    #expect(try bestMatch(#"{"total":1}"#, variants) == 3)
    #expect(try bestMatch(#"{"x":1}"#, variants) == 1)
    #expect(try bestMatch(#""x""#, variants) == 2)
    #expect(try bestMatch("1", variants) == 0)
  }

  @Test("A union decodes its variant from the same decoder, and keeps what it does not know")
  func model() throws {
    let text = #"[{"id":"r1","tags":[],"labels":{}},{"planned":3},{},"new",null]"#
    let values = try JSONCoding.decode([RunOrPlan].self, from: text)
    #expect(
      values == [
        .run(Run(id: "r1")), .plan(["planned": 3]), .plan([:]), .unknown("new"), .unknown(nil),
      ]
    )
    #expect(try JSONDecoder().decode([RunOrPlan].self, from: Data(text.utf8)) == values)
    #expect(try JSONCoding.text(values) == text)
  }
}
