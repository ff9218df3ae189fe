import APIClientRuntime
import Testing

/// The lines of a body that is there as a whole.
@Suite struct ResponseLinesTests {
  @Test(arguments: ["{\"a\":1}\r\n\n{\"a\":2}\n \n{\"a\":3}", "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n"])
  func aResponseThatIsThereHasThemAtOnce(body: String) throws {
    let response = APIResponse(status: .ok, body: Array(body.utf8))
    let values: [[String: Int]] = try response.decodedLines()
    #expect(values == [["a": 1], ["a": 2], ["a": 3]])
  }

  @Test func aResponseWithoutLinesHasNone() throws {
    let values: [Int?] = try APIResponse(status: .ok).decodedLines()
    #expect(values.isEmpty)
    let null: [Int?] = try APIResponse(status: .ok, body: Array("null\n\n1".utf8)).decodedLines()
    #expect(null == [nil, 1])
  }

  @Test func aLineOfAResponseThatIsNotAsDocumentedIsNamed() throws {
    let response = APIResponse(status: .ok, body: Array("\n1\n[2]".utf8))
    let failure = #expect(throws: DecodingFailure.self) {
      let _: [Int] = try response.decodedLines()
    }
    #expect(failure?.path == "line 3: $")
  }
}
