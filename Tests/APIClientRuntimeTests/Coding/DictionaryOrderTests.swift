import APIClientRuntime
import Testing

@Suite("A dictionary is encoded in the order of its keys")
struct DictionaryOrderTests {
  private let keys = ["b", "a", "d", "c", "f", "e", "h", "g"]

  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try JSONCoding.encode(value), as: UTF8.self)
  }

  @Test("By itself, in a model, and in another dictionary")
  func order() throws {
    let dictionary = Dictionary(uniqueKeysWithValues: keys.map { ($0, 1) })
    let sorted = "{" + keys.sorted().map { "\"\($0)\":1" }.joined(separator: ",") + "}"
    #expect(try text(dictionary) == sorted)
    #expect(try text(["x": dictionary]) == "{\"x\":\(sorted)}")
    #expect(try text([dictionary]) == "[\(sorted)]")
    #expect(try text(Model(labels: dictionary)) == "{\"labels\":\(sorted)}")
  }

  private struct Model: Encodable {
    let labels: [String: Int]

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      try object.encode(labels, for: "labels")
    }
  }

  @Test("A JSON object keeps its own order")
  func jsonObject() throws {
    #expect(try text(JSONValue.object(["b": 1, "a": 2])) == "{\"b\":1,\"a\":2}")
  }
}
