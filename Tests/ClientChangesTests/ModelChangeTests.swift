import ClientChanges
import Testing

@Suite("Changes of models")
struct ModelChangeTests {
  @Test("A model that is new is reported alone, and so is one that is gone")
  func list() throws {
    let one = "A: {type: object, properties: {x: {type: string}}}"
    let two = """
      A: {type: object, properties: {x: {type: string}, b: {$ref: '#/components/schemas/B'}}}
      B: {type: object, properties: {kind: {type: string, enum: [a, b]}}}
      """
    #expect(
      try changes(from: one, to: two, .received) == [
        "- added A/property b(b): The property `b` is new: `b: B?`.",
        "- added model B: The type `B` is new.",
      ]
    )
    #expect(
      try changes(from: two, to: one, .received) == [
        "source removed A/property b(b): The property `b` is gone.",
        "source removed model B: The type `B` is gone.",
      ]
    )
  }

  @Test(
    "What all types of a union have can be read of the union, and is missed there when it is gone"
  )
  func commonProperties() throws {
    func hierarchy(_ property: String) -> String {
      """
      A:
        type: object
        required: [kind]
        properties: {kind: {type: string}, \(property)}
        discriminator: {propertyName: kind}
      B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {x: {type: string}}}]}
      """
    }
    let old = hierarchy("name: {type: string}")
    func changesOfA(_ property: String) throws -> [String] {
      try changes(from: old, to: hierarchy(property), .received).filter { $0.contains(" A/") }
    }
    #expect(
      try changesOfA("title: {type: string}") == [
        "source removed A/property name(name): The property `name`, which all types had, is gone.",
        "- added A/property title(title): The property `title`, which all types have, is new.",
      ]
    )
    #expect(
      try changesOfA("name: {type: integer}") == [
        "source changed A/property name(name): The type of the property `name`, which all types have, "
          + "is `Int?`; it was `String?`."
      ]
    )
    #expect(try changesOfA("name: {type: string, description: A name.}") == [])
  }

  @Test("A type nested in one that stays is reported itself")
  func nested() throws {
    #expect(
      try changes(
        from: "A: {type: object, properties: {x: {type: string}}}",
        to: "A: {type: object, properties: {x: {type: string, enum: [a, b]}}}",
        .received
      ) == [
        "source changed A/property x(x): The type of the property `x` is `A.X`; it was `String`.",
        "- added model A.X: The type `A.X` is new.",
      ]
    )
  }

  @Test("A model in the place of another that it looks like is that one, renamed")
  func renamed() throws {
    let old = """
      A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
      B: {type: object, properties: {x: {type: string}, kind: {type: string, enum: [a, b]}}}
      """
    let new = """
      A: {type: object, properties: {b: {$ref: '#/components/schemas/C'}}}
      C: {type: object, properties: {x: {type: integer}, kind: {type: string, enum: [a, b]}}}
      """
    #expect(
      try changes(from: old, to: new, .received) == [
        "source renamed model C: The type `C` was called `B`.",
        "source+wire changed C/property x(x): The type of the property `x` is `Int`; it was "
          + "`String`.",
      ]
    )
    let other = new.replacing("x: {type: integer}", with: "p: {}, q: {}, r: {}, s: {}")
    #expect(
      try changes(from: old, to: other, .received) == [
        "source changed A/property b(b): The type of the property `b` is `C`; it was `B`.",
        "source removed model B: The type `B` is gone.",
        "- added model C: The type `C` is new.",
      ]
    )
  }

  @Test("A model of another kind")
  func kind() throws {
    #expect(
      try changes(
        from: "A: {type: object, properties: {x: {type: string}}}",
        to: "A: {type: string, enum: [a]}",
        .received
      ) == [
        "source+wire changed model A: The type `A` is an enumeration of values; it was a structure "
          + "with properties."
      ]
    )
  }

  @Test("A change of a model is reported at the model, however many use it")
  func once() throws {
    let old = """
      A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, c: {type: array, items: {$ref: '#/components/schemas/B'}}}}
      B: {type: object, properties: {x: {type: string}}}
      """
    #expect(
      try changes(from: old, to: old.replacing("{x:", with: "{y: {}, x:"), .both) == [
        "- added B/property y(y): The property `y` is new: `y: JSONValue?`."
      ]
    )
  }

  @Test("A value of an enumeration")
  func values() throws {
    let two = "A: {type: string, enum: [a, b-c]}"
    let one = "A: {type: string, enum: [a]}"
    for use in Use.allCases {
      #expect(
        try changes(from: one, to: two, use) == [
          "- added A/value bC(b-c): The value `b-c` is new: `.bC`."
        ]
      )
    }
    #expect(
      try changes(from: two, to: one, .sent) == [
        "source+wire removed A/value bC(b-c): The value `b-c` is gone."
      ]
    )
    #expect(
      try changes(from: two, to: one, .received) == [
        "source removed A/value bC(b-c): The value `b-c` is gone."
      ]
    )
    #expect(
      try changes(from: two, to: "A: {type: string, enum: [a, b_c, b-c]}", .both) == [
        "- added A/value bC(b_c): The value `b_c` is new: `.bC`.",
        "source renamed A/value bC2(b-c): The value `b-c` is called `bC2`; it was `bC`.",
      ]
    )
  }

  @Test("Values of another type are not compared one by one")
  func rawType() throws {
    #expect(
      try changes(
        from: "A: {type: string, enum: ['1', '2']}",
        to: "A: {type: integer, enum: [1, 2]}",
        .both
      ) == [
        "source+wire changed model A: The type of the values is `Int`; it was `String`."
      ]
    )
  }

  @Test(
    "Another model breaks the wire unless it is the same there",
    arguments: [
      (Use.received, "x: {type: string}", "x", true),
      (.received, "x: {type: string}, y: {type: string}", "x", true),
      (.received, "x: {type: string, format: date}", "x", true),
      (.received, "x: {type: integer}", "x", false),
      (.received, "y: {type: string}", "y", false),
      (.sent, "x: {type: string}", "x", true),
      (.sent, "x: {type: string}, y: {type: string}", "x", true),
      (.sent, "x: {type: string}, y: {type: string}", "x, y", false),
      (.sent, "x: {type: string, format: date}", "x", false),
      (.sent, "y: {type: string}", "y", false),
    ]
  )
  func structure(use: Use, properties: String, required: String, isSame: Bool) throws {
    let models = """
      B: {type: object, required: [x], properties: {x: {type: string}}}
      C: {type: object, required: [\(required)], properties: {\(properties)}}
      """
    // Both have both, so that neither is the other renamed.
    let document = { (name: String) in
      "A: {type: object, properties: {a: {$ref: '#/components/schemas/\(name)'}, "
        + "b: {$ref: '#/components/schemas/B'}, c: {$ref: '#/components/schemas/C'}}}\n" + models
    }
    let breaks = isSame ? "source" : "source+wire"
    #expect(
      try changes(from: document("B"), to: document("C"), use) == [
        "\(breaks) changed A/property a(a): The type of the property `a` is `C`; it was `B`."
      ]
    )
  }

  @Test("Models that hold themselves are compared to an end")
  func recursion() throws {
    let fields = (0..<20).map { "p\($0): {$ref: '#/components/schemas/NAME'}" }
      .joined(separator: ", ")
    let object = "{type: object, properties: {\(fields), x: {type: TYPE}}}"
    let document = { (name: String, type: String) in
      let other = object.replacing("NAME", with: "C").replacing("TYPE", with: type)
      return """
        A: {type: object, properties: {a: {$ref: '#/components/schemas/\(name)'}, b: {$ref: '#/components/schemas/B'}, c: {$ref: '#/components/schemas/C'}}}
        B: \(object.replacing("NAME", with: "B").replacing("TYPE", with: "string"))
        C: \(other)
        """
    }
    let change = "changed A/property a(a): The type of the property `a` is `C`; it was `B`."
    #expect(
      try changes(from: document("B", "string"), to: document("C", "string"), .both) == [
        "source \(change)"
      ]
    )
    #expect(
      try changes(from: document("B", "integer"), to: document("C", "integer"), .both) == [
        "source+wire \(change)"
      ]
    )
  }

  @Test("A variant of a union")
  func variants() throws {
    let objects = """
      B: {type: object, required: [b], properties: {b: {type: string}}}
      C: {type: object, required: [c], properties: {c: {type: string}}}
      D: {type: object, required: [d], properties: {d: {type: string}}}
      """
    let union = { (names: String...) in
      let references = names.map { "{$ref: '#/components/schemas/\($0)'}" }
      return "A: {oneOf: [\(references.joined(separator: ", "))]}\n\(objects)"
    }
    #expect(
      try changes(from: union("B", "C"), to: union("B", "C", "D"), .received) == [
        "source added A/variant d: The case `d(D)` is new.",
        "- added model D: The type `D` is new.",
      ]
    )
    #expect(
      try changes(from: union("B", "C"), to: union("B", "C", "D"), .sent).first
        == "- added A/variant d: The case `d(D)` is new."
    )
    #expect(
      try changes(from: union("B", "C", "D"), to: union("B", "C"), .sent) == [
        "source+wire removed A/variant d: The case `d(D)` is gone.",
        "source removed model D: The type `D` is gone.",
      ]
    )
    #expect(
      try changes(from: union("B", "C", "D"), to: union("B", "C"), .received).first
        == "source removed A/variant d: The case `d(D)` is gone."
    )
  }

  @Test("A discriminator, and its values")
  func discriminator() throws {
    let union = { (discriminator: String) in
      """
      A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]\(discriminator)}
      B: {type: object, properties: {kind: {type: string}, type: {type: string}}}
      C: {type: object, required: [c], properties: {kind: {type: string}, type: {type: string}, c: {type: string}}}
      """
    }
    let kind = ", discriminator: {propertyName: kind}"
    #expect(
      try changes(
        from: union(kind),
        to: union(kind.replacing("kind", with: "type")),
        .received
      ) == [
        "wire changed model A: The property that says which type a value has is `type`; it was "
          + "`kind`."
      ]
    )
    let mapped = ", discriminator: {propertyName: kind, mapping: {see: '#/components/schemas/C'}}"
    #expect(
      try changes(from: union(kind), to: union(mapped), .received) == [
        "- changed A/variant c: The discriminator of the case `c` is `see`, `C`; it was `C`."
      ]
    )
    #expect(
      try changes(from: union(mapped), to: union(kind), .received) == [
        "wire changed A/variant c: The discriminator of the case `c` is `C`; it was `see`, `C`."
      ]
    )
  }

  @Test("The items of a tuple")
  func tuple() throws {
    let tuple = { (items: String) in
      "A: {type: array, prefixItems: [\(items)], minItems: 2, items: false}"
    }
    let two = "{type: string, title: a}, {type: integer, title: b}"
    let three = two + ", {type: boolean, title: c}"
    let retyped = two.replacing("integer", with: "boolean")
    let outlines = try changes(from: tuple(two), to: tuple(retyped), .received)
    #expect(outlines.count == 1)
    #expect(outlines.first?.hasPrefix("source+wire changed A/item ") == true, "\(outlines)")
    #expect(try changes(from: tuple(two), to: tuple(three), .received).count == 1)
    #expect(try changes(from: tuple(three), to: tuple(two), .received).count == 1)
  }

  @Test("Properties that stand in the same object")
  func flattened() throws {
    let objects = """
      B: {type: object, required: [b], properties: {b: {type: string}}}
      C: {type: object, required: [c], properties: {c: {type: string}}}
      """
    let plain = "A: {type: object, properties: {x: {type: string}}}\n"
    let with =
      "A: {type: object, properties: {x: {type: string}}, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}\n"
    let added = try changes(from: plain + objects, to: with + objects, .sent)
    #expect(
      added.first?.hasPrefix("source+wire added A/property variant: ") == true,
      "\(added)"
    )
    let removed = try changes(from: with + objects, to: plain + objects, .received)
    #expect(
      removed.first == "source+wire removed A/property variant: The property `variant` is gone.",
      "\(removed)"
    )
  }
}
