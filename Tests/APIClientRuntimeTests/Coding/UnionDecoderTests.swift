import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Unions without a discriminator are told apart by their properties")
struct UnionDecoderTests {
  /// What a service answers when asked to run something: the run, or what a dry run would do.
  static let run = JSONShape.object(properties: ["run_id", "state", "conf"], required: ["run_id"])
  static let dryRun = JSONShape.object(properties: ["task_instances", "total"], required: [])
  static let loose = JSONShape.object(properties: ["total", "state"], required: [])

  /// Answers by the rules with our decoder and with Foundation's, which have to agree.
  private func bestMatch(_ text: String, _ variants: [JSONShape]) throws -> Int? {
    struct Probe: Decodable {
      let union: UnionDecoder
      init(from decoder: any Decoder) throws { union = try UnionDecoder(decoder) }
    }
    let own = try JSONCoding.decode([Probe].self, from: "[\(text)]")[0].union
    let other = try JSONDecoder().decode([Probe].self, from: Data("[\(text)]".utf8))[0].union
    let candidates = own.candidates(variants)
    #expect(candidates == other.candidates(variants))
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
      (#""a""#, 5), ("1", 4), ("1.0", 4), ("1.5", 3), ("true", 2), ("[]", 1), ("null", 0),
      (#"{"total":1}"#, 6),
    ]
  )
  func kinds(text: String, match: Int) throws {
    let variants: [JSONShape] = [.any, .array, .boolean, .number, .integer, .string, Self.dryRun]
    #expect(try bestMatch(text, variants) == match)
  }

  @Test("An integer is a number where there are no integers, and the reverse does not hold")
  func numbers() throws {
    #expect(try bestMatch("1", [.string, .number]) == 1)
    #expect(try bestMatch("1.5", [.string, .integer]) == nil)
    #expect(try bestMatch("1.5", [.any, .integer]) == 0)
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
