import ClientIR
import Lowering
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
    "What holds a value of its own type stores it elsewhere, once in each circle",
    arguments: [
      (
        "A: {required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}",
        ["struct A(indirect a: A)"]
      ),
      (
        """
        A: {properties: {b: {$ref: '#/components/schemas/B'}}}
        B: {properties: {c: {$ref: '#/components/schemas/C'}}}
        C: {properties: {b: {allOf: [{$ref: '#/components/schemas/B'}]}}}
        """, ["struct A(b: B?)", "struct B(c: C?)", "struct C(indirect b: B?)"]
      ),
      (
        "A: {anyOf: [{type: string}, {$ref: '#/components/schemas/A'}]}",
        ["indirect union A(string: String, a: A, unrecognized)"]
      ),
      (
        """
        A: {properties: {u: {anyOf: [{$ref: '#/components/schemas/A'}, {type: string}]}, v: {$ref: '#/components/schemas/A'}}}
        """,
        [
          "struct A(u: A.U?, indirect v: A?)",
          "indirect union A.U(a: A, string: String, unrecognized)",
        ]
      ),
      (
        "A: {properties: {x: {properties: {a: {$ref: '#/components/schemas/A'}}}}}",
        ["struct A(x: A.X?)", "struct A.X(indirect a: A?)"]
      ),
      (
        "A: {type: array, prefixItems: [{type: string}, {properties: {a: {$ref: '#/components/schemas/A'}}}]}",
        ["tuple A(item1: String?, item2: A.Item2?)", "struct A.Item2(indirect a: A?)"]
      ),
    ]
  )
  func direct(text: String, expected: [String]) throws {
    #expect(try models(text) == expected)
  }

  @Test("Who leads into a circle does not decide where it is broken")
  func entry() throws {
    let circle = """
      B: {properties: {c: {$ref: '#/components/schemas/C'}}}
      C: {properties: {b: {$ref: '#/components/schemas/B'}}}
      """
    for first in ["B", "C"] {
      let models = try models(
        "A: {properties: {x: {$ref: '#/components/schemas/\(first)'}}}\n\(circle)"
      )
      #expect(models.contains("struct B(c: C?)"))
      #expect(models.contains("struct C(indirect b: B?)"))
    }
  }

  @Test("A circle of nothing but lists with typed items ends in any JSON, with a warning")
  func tuples() throws {
    let (client, findings) = try lower(
      schemas("A: {type: array, prefixItems: [{type: string}, {$ref: '#/components/schemas/A'}]}")
    )
    #expect(
      client?.models.map(\.outline) == ["tuple A(item1: String?, item2: JSONValue?)"]
    )
    #expect(
      findings == [
        "9:8: warning: a value of the schema 'A' holds another one of itself, which is supported in "
          + "a property, a list or a map only; that one is any JSON, or left out"
      ]
    )
  }

  @Test("What includes itself by a reference with something beside it is any JSON")
  func selfReference() throws {
    let (client, findings) = try lower(
      schemas("A: {$ref: '#/components/schemas/A', description: T}")
    )
    #expect(client?.apis.first?.operations.first?.result?.outline == "JSONValue")
    #expect(
      findings == [
        "9:8: warning: a schema that stands in itself with no object between is not supported; it "
          + "is read as any JSON"
      ]
    )
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
    "A list or a map of itself is a structure, and a component among several is the one",
    arguments: [
      ("A: {type: array, items: {$ref: '#/components/schemas/A'}}", ["tuple A(items: [A])"]),
      (
        "A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}",
        ["struct A(additionalProperties: [String: A]...)"]
      ),
      (
        "A: {type: array, items: {additionalProperties: {$ref: '#/components/schemas/A'}}}",
        ["tuple A(items: [[String: A]])"]
      ),
    ]
  )
  func structures(text: String, expected: [String]) throws {
    #expect(try models(text) == expected)
  }

  @Test(
    "Where no object stands between, any JSON does",
    arguments: [
      ("A: {oneOf: [{$ref: '#/components/schemas/A'}]}", "JSONValue"),
      ("A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}", "JSONValue?"),
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

  @Test("Objects that include each other end, with a warning")
  func includes() throws {
    let (client, findings) = try lower(
      schemas(
        """
        A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {type: string}}}
        B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {type: string}}}
        """
      )
    )
    #expect(
      client?.models.map(\.outline)
        == ["struct A(b: String?, a: String?)", "struct B(a: String?, b: String?)"]
    )
    #expect(
      findings == [
        "9:8: warning: 'allOf' leads back to this schema, which adds nothing to it",
        "10:8: warning: 'allOf' leads back to this schema, which adds nothing to it",
      ]
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
