import ClientIR
import Lowering
import TestSupport
import Testing

@Suite("A client depends on the document alone")
struct StabilityTests {
  private static let text = """
    A: {properties: {s: {enum: [a, b]}, b: {$ref: '#/components/schemas/B'}, l: {$ref: '#/components/schemas/List'}}}
    B: {properties: {s: {enum: [a, b]}, u: {anyOf: [{type: string}, {type: integer}]}}}
    List: {type: array, items: {properties: {a: {type: string}}}}
    """

  @Test("Two runs give the same")
  func determinism() throws {
    let first = try client(schemas(Self.text, .created))
    let second = try client(schemas(Self.text, .created))
    #expect(String(describing: first.models) == String(describing: second.models))
    #expect(String(describing: first.apis) == String(describing: second.apis))
  }

  @Test("A schema that nothing names changes nothing, wherever it stands")
  func unrelated() throws {
    let expected = try models(Self.text)
    let schema = "String: {properties: {s: {enum: [a, b]}}}"
    for text in ["\(schema)\n\(Self.text)", "\(Self.text)\n\(schema)"] {
      let client = try client(schemas(text))
      #expect(client.models.map(\.outline) == expected)
      #expect(client.vocabulary.hidden.isEmpty)
    }
  }

  @Test("Who uses a component first does not change the names within it")
  func firstUse() throws {
    let user =
      "First: {properties: {b: {$ref: '#/components/schemas/B'}, l: {$ref: '#/components/schemas/List'}}}"
    let first = "First0: {allOf: [{$ref: '#/components/schemas/B'}]}"
    let text = Self.text.replacingA(
      by:
        "A: {properties: {f: {$ref: '#/components/schemas/First'}, g: {$ref: '#/components/schemas/First0'}}}"
    )
    let names = try models(user + "\n" + first + "\n" + text)
    let before = try models(Self.text)
    for name in ["B.S:", "B.U(", "ListItem("] {
      let model = before.first { $0.contains(" \(name)") }
      #expect(model != nil)
      #expect(names.first { $0.contains(" \(name)") } == model)
    }
  }

  @Test("Another alternative does not rename those that have a name of their own")
  func alternatives() throws {
    func union(_ more: String) throws -> [String] {
      try models(
        """
        A: {oneOf: [\(more){title: Big Cat, properties: {a: {type: string}}}, {type: array, items: {}}, {type: string}]}
        B: {type: integer}
        """
      )
    }
    let before = try union("")
    let after = try union("{$ref: '#/components/schemas/B'}, ")
    #expect(
      before == [
        "union A(bigCat: A.BigCat, list: [JSONValue], string: String, unrecognized)",
        "struct A.BigCat(a: String?)",
      ]
    )
    #expect(after.dropFirst() == before.dropFirst())
    #expect(after[0] == before[0].replacing("A(", with: "A(b: Int, "))
  }

  @Test("No type hides a word that every client uses")
  func vocabulary() throws {
    let client = try client(
      schemas(
        """
        A: {properties: {x: {$ref: '#/components/schemas/String'}, y: {$ref: '#/components/schemas/Decoder'}, z: {$ref: '#/components/schemas/request'}}}
        String: {properties: {int: {enum: [a, b]}}}
        Decoder: {enum: [a, b]}
        request: {anyOf: [{type: string}, {type: integer}]}
        """
      )
    )
    #expect(client.vocabulary.hidden == [])
    // A nested type never takes a word of the vocabulary.
    #expect(client.models.map(\.name.outline).contains("TestString.IntValue"))
  }
}

extension String {
  fileprivate func replacingA(by line: String) -> String {
    ([Substring(line)] + split(separator: "\n").dropFirst()).joined(separator: "\n")
  }
}
