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

  @Test("Texts that a pattern is tried on are counted, and are not longer than is bearable")
  func texts() throws {
    func outcome(_ path: String, texts: Int, length: Int) throws -> String? {
      let text = String(repeating: "a", count: length)
      let document =
        "[" + Array(repeating: "\"\(text)\"", count: texts).joined(separator: ",") + "]"
      var evaluation = JSONPathEvaluation(root: try tree(document), mostSteps: 100_000)
      do {
        return "\(try evaluation.locations(try JSONPathParser.parse(path)).count)"
      } catch let error as JSONPathLimitError {
        return error.message
      }
    }
    #expect(try outcome("$[?match(@, 'a*')]", texts: 2, length: 10_000) == "2")
    #expect(
      try outcome("$[?match(@, 'a*')]", texts: 2, length: 10_001)
        == "the target matches a pattern with a text of 10001 characters, more than 10000; "
        + "leave long texts out by their length()"
    )
    #expect(
      try outcome("$[?length(@) < 10001 && match(@, 'a*')]", texts: 2, length: 10_001) == "0"
    )
    let limit =
      "the target takes more than 100000 steps to find its nodes; make it more specific"
    #expect(try outcome("$[?search(@, 'a.*b')]", texts: 9, length: 400) == "0")
    #expect(try outcome("$[?search(@, 'a.*b')]", texts: 11, length: 400) == limit)
    #expect(try outcome("$[?match(@, @)]", texts: 9, length: 90) == "9")
    #expect(try outcome("$[?match(@, @)]", texts: 11, length: 90) == limit)
  }
}
