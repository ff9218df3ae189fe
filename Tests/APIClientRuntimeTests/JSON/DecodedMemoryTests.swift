import Testing

@testable import APIClientRuntime

/// What decoding takes is in proportion to the text, however the text is made.
struct DecodedMemoryTests {
  /// A type with room for much that a text does not need to have.
  private struct Wide: Codable, Equatable {
    var texts: (String?, String?, String?, String?, String?, String?, String?, String?) = (
      nil, nil, nil, nil, nil, nil, nil, nil
    )
    var number: Int?

    init(from decoder: any Decoder) throws {
      number = try ObjectDecoder(decoder).decodeIfPresent("number")
    }

    func encode(to encoder: any Encoder) throws {}

    static func == (left: Wide, right: Wide) -> Bool { left.number == right.number }
  }

  private struct Linked: Codable {
    var wide: Wide?
    @Indirect var next: Linked?

    init(from decoder: any Decoder) throws {
      let object = try ObjectDecoder(decoder)
      wide = try object.decodeIfPresent("wide")
      _next = try object.decode("next")
    }

    func encode(to encoder: any Encoder) throws {}
  }

  private func decode<T: Decodable>(
    _ type: T.Type,
    _ text: String,
    within limit: Int
  ) throws -> T {
    let memory = DecodedMemory(limit: limit, textLength: text.utf8.count)
    let document = try JSONDocument(parsing: Array(text.utf8), memory: memory)
    return try T(from: JSONNodeDecoder(document: document, node: JSONDocument.root))
  }

  private func list(of element: String, _ count: Int) -> String {
    "[\(Array(repeating: element, count: count).joined(separator: ","))]"
  }

  @Test func aValueOfAnyJSONIsThreeWordsAndANodeOne() {
    #expect(MemoryLayout<JSONValue>.stride == 24)
    #expect(MemoryLayout<JSONNode>.stride == 8)
  }

  @Test func anArrayHasNoRoomForMoreThanItsElements() throws {
    let value = try JSONValue(parsing: Array(list(of: "0", 100_000).utf8))
    #expect(try #require(value.arrayValue).capacity < 101_000)
  }

  @Test(
    arguments: [
      ("0", 24), ("[0]", 96), (#"{"":0}"#, 120), ("{}", 72), (#""""#, 24),
      (#""a text of some length""#, 77),
    ]
  )
  func anyJSONTakesWhatItsValuesTake(element: String, bytes: Int) throws {
    let text = list(of: element, 1000)
    #expect(try decode(JSONValue.self, text, within: 1000 * bytes + 72).arrayValue?.count == 1000)
    let error = #expect(throws: DecodingError.self) {
      try decode(JSONValue.self, text, within: 1000 * bytes)
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      context.debugDescription
        == "Decoded, the text of \(text.utf8.count) bytes would take more than \(1000 * bytes) bytes of memory"
    )
  }

  @Test func theErrorTellsThePlace() throws {
    let text = #"{"name": "n", "conf": \#(list(of: "0", 1000))}"#
    let error = #expect(throws: DecodingError.self) {
      try decode([String: JSONValue].self, text, within: 10_000)
    }
    guard case .dataCorrupted(let context) = error else { return }
    #expect(context.codingPath.map(\.stringValue) == ["conf"])
  }

  @Test func elementsTakeWhatTheirTypeTakes() throws {
    let text = list(of: "{}", 1000)
    let size = 1000 * MemoryLayout<Wide>.stride
    #expect(try decode([Wide].self, text, within: size).count == 1000)
    #expect(throws: DecodingError.self) { try decode([Wide].self, text, within: size - 1) }
  }

  @Test func additionalPropertiesTakeWhatTheirTypeTakes() throws {
    let members = (0..<1000).map { #""\#($0)": {}"# }.joined(separator: ",")
    let size = 1000 * MemoryLayout<Wide>.stride
    #expect(throws: DecodingError.self) {
      try decode([String: Wide].self, "{\(members)}", within: size - 1)
    }
  }

  @Test func whatIsStoredElsewhereCounts() throws {
    let text =
      String(repeating: #"{"next":"#, count: 100) + #"{"next":null}"#
      + String(repeating: "}", count: 100)
    #expect(try decode(Linked.self, text, within: 1 << 20).next != nil)
    #expect(throws: DecodingError.self) { try decode(Linked.self, text, within: 10_000) }
  }

  @Test func anOrdinaryTextIsFarFromTheLimit() throws {
    let row = #"{"id": 1, "name": "somebody", "tags": ["a", "b"], "score": 1.5}"#
    let text = list(of: row, 10_000)
    // Without what even the shortest may take.
    #expect(throws: Never.self) {
      try decode(JSONValue.self, text, within: 8 * text.utf8.count)
    }
  }
}
