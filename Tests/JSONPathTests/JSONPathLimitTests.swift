import TestSupport
import Testing

@testable import JSONPath

@Suite("Deep trees and long paths come to an end")
struct JSONPathLimitTests {
  private func deep(_ depth: Int) -> String {
    String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
  }

  @Test("A tree may be as deep as the parser lets it be")
  func depth() throws {
    let document = deep(500)
    #expect(try selected("$..a", in: document).count == 500)
    #expect(try selected("$[?@ == $.a]", in: document).count == 1)
  }

  @Test("Neither deep filters nor long paths take much stack on a deep tree")
  func stack() throws {
    let depth = JSONPathParser.mostNesting
    let filters =
      "$" + String(repeating: "..[?$", count: depth) + "..z" + String(repeating: "]", count: depth)
    let steps = String(repeating: "..*", count: JSONPathParser.mostSegments)
    for path in [filters, "$" + steps] {
      var evaluation = JSONPathEvaluation(root: try tree(deep(500)), mostSteps: 100_000)
      let parsed = try JSONPathParser.parse(path)
      #expect(throws: JSONPathLimitError.self) { try evaluation.locations(parsed) }
    }
  }
}
