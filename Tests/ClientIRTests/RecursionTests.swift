import ClientIR
import Testing

@Suite("Schemas that lead back to themselves")
struct RecursionTests {
  @Test("Through lists and maps they are models like any other")
  func collections() throws {
    #expect(
      try models(
        """
        A: {properties: {list: {type: array, items: {$ref: '#/components/schemas/A'}}, b: {$ref: '#/components/schemas/B'}}}
        B: {properties: {map: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}}}
        """
      ) == ["struct A(list: [A]?, b: B?)", "struct B(map: [String: A]?)"]
    )
  }

  @Test(
    "A value that would hold another one of itself is an error at its schema",
    arguments: [
      (
        "A: {properties: {a: {$ref: '#/components/schemas/A'}}}", 9,
        "'A' holds another one of itself, "
      ),
      (
        """
        A: {properties: {b: {$ref: '#/components/schemas/B'}}}
        B: {properties: {c: {$ref: '#/components/schemas/C'}}}
        C: {properties: {b: {allOf: [{$ref: '#/components/schemas/B'}]}}}
        """, 10, "'B' holds another one of itself by way of 'C', "
      ),
      (
        "A: {anyOf: [{type: string}, {$ref: '#/components/schemas/A'}]}", 9,
        "'A' holds another one of itself, "
      ),
      (
        "A: {properties: {x: {properties: {a: {$ref: '#/components/schemas/A'}}}}}", 9,
        "'A' holds another one of itself by way of 'A.X', "
      ),
    ]
  )
  func direct(text: String, line: Int, words: String) throws {
    let (client, findings) = try lower(schemas(text))
    #expect(client == nil)
    #expect(findings.count == 1)
    #expect(
      findings.first
        == "\(line):8: error: a value of the schema \(words)which is supported in a list "
        + "or a map only"
    )
  }

  @Test("One run names every circle")
  func several() throws {
    let (_, findings) = try lower(
      schemas(
        """
        A: {properties: {b: {$ref: '#/components/schemas/B'}, c: {$ref: '#/components/schemas/C'}}}
        B: {properties: {b: {$ref: '#/components/schemas/B'}}}
        C: {properties: {c: {$ref: '#/components/schemas/C'}}}
        """
      )
    )
    #expect(findings.map { $0.prefix(8) } == ["10:8: er", "11:8: er"])
  }

  @Test("A circle that no operation reaches is no fault of the client")
  func unreached() throws {
    #expect(
      try models(
        "A: {properties: {x: {type: string}}}\nB: {properties: {b: {$ref: '#/components/schemas/B'}}}"
      )
        == ["struct A(x: String?)"]
    )
  }

  @Test(
    "Where no object stands between, any JSON does",
    arguments: [
      ("A: {type: array, items: {$ref: '#/components/schemas/A'}}", "[JSONValue]"),
      (
        "A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}",
        "[String: JSONValue]"
      ),
      ("A: {oneOf: [{$ref: '#/components/schemas/A'}]}", "JSONValue"),
      ("A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}", "JSONValue"),
      ("A: {allOf: [{allOf: [{$ref: '#/components/schemas/A/allOf/0'}]}]}", "JSONValue"),
    ]
  )
  func aliases(text: String, expected: String) throws {
    let (client, findings) = try lower(schemas(text))
    #expect(client?.apis.first?.operations.first?.result?.outline == expected)
    #expect(findings.count == 1)
    #expect(
      findings.first?.hasSuffix(
        "warning: a schema that stands in itself with no object between is not supported; it is "
          + "read as any JSON"
      ) == true
    )
  }

  @Test("Objects that include each other end")
  func includes() throws {
    #expect(
      try models(
        """
        A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {type: string}}}
        B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {type: string}}}
        """
      ) == ["struct A(b: String?, a: String?)", "struct B(a: String?, b: String?)"]
    )
  }

  @Test("A property whose null-ness leads back to itself ends")
  func nullness() throws {
    let (client, _) = try lower(
      schemas(
        "A: {properties: {x: {$ref: '#/components/schemas/B'}}}\nB: {allOf: [{$ref: '#/components/schemas/B'}]}"
      )
    )
    #expect(client?.models.map(\.outline) == ["struct A(x: JSONValue?)"])
  }

  @Test("Long chains exhaust no stack")
  func longChains() throws {
    let count = 10_000
    func chain(_ link: (Int) -> String) -> String {
      let links = (0..<count).map { "  S\($0): {\(link($0 + 1))}\n" }
      return "x-chain:\n\(links.joined())  S\(count): {properties: {end: {type: string}}}\n"
    }
    let user = schemas("A: {allOf: [{$ref: '#/x-chain/S0'}]}")
    let included = try client(user + chain { "allOf: [{$ref: '#/x-chain/S\($0)'}]" })
    #expect(included.models.map(\.outline) == ["struct A(end: String?)"])
    let (client, findings) = try lower(
      schemas("A: {properties: {x: {$ref: '#/x-chain/S0'}}}")
        + chain { "type: array, items: {$ref: '#/x-chain/S\($0)'}" }
    )
    #expect(client?.models.count == 1)
    #expect(findings.map { $0.contains("nested more than 100 deep") } == [true])
  }
}
