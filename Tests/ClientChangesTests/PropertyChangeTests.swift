import ClientChanges
import Testing

@Suite("Changes of properties")
struct PropertyChangeTests {
  /// The changes of a model's properties, without what each is about.
  private func properties(
    from old: String,
    to new: String,
    _ use: Use,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let schema = { (fields: String) in "A: {type: object, \(fields)}" }
    return try changes(from: schema(old), to: schema(new), use)
      .map { $0.replacing("A/property x(x): ", with: "").replacing("The property `x`", with: "x") }
  }

  private let none = "properties: {y: {type: string}}"
  private let optional = "properties: {y: {type: string}, x: {type: string}}"
  private let required = "properties: {y: {type: string}, x: {type: string}}, required: [x]"

  @Test("A new property breaks only requests that must have it")
  func added() throws {
    for use in Use.allCases {
      #expect(
        try properties(from: none, to: optional, use) == ["- added x is new: `x: String?`."]
      )
    }
    let sent = ["source+wire added x is new: `x: String`."]
    #expect(try properties(from: none, to: required, .sent) == sent)
    #expect(try properties(from: none, to: required, .both) == sent)
    #expect(
      try properties(from: none, to: required, .received) == ["- added x is new: `x: String`."]
    )
  }

  @Test("A new property that is required and has a default breaks the wire alone")
  func addedWithDefault() throws {
    let new =
      "properties: {y: {type: string}, x: {type: string, default: a}}, required: [x]"
    #expect(
      try properties(from: none, to: new, .sent) == ["wire added x is new: `x: String`."]
    )
  }

  @Test("A property that is gone breaks the source, and the wire where it is sent or always read")
  func removed() throws {
    for (old, use, breaks) in [
      (optional, Use.sent, "source+wire"), (optional, .received, "source"),
      (required, .received, "source+wire"), (optional, .both, "source+wire"),
    ] {
      #expect(
        try properties(from: old, to: none, use) == ["\(breaks) removed x is gone."]
      )
    }
  }

  @Test("A read-only property is never sent")
  func removedReadOnly() throws {
    let old = "properties: {y: {type: string}, x: {type: string, readOnly: true}}"
    #expect(try properties(from: old, to: none, .both) == ["source removed x is gone."])
  }

  @Test("A type that holds more values breaks responses, one that holds fewer breaks requests")
  func retyped() throws {
    let integer = "properties: {x: {type: integer}}"
    let number = "properties: {x: {type: number}}"
    let wider = "changed The type of the property `x` is `Double`; it was `Int`."
    let narrower = "changed The type of the property `x` is `Int`; it was `Double`."
    #expect(try properties(from: integer, to: number, .sent) == ["source \(wider)"])
    #expect(try properties(from: integer, to: number, .received) == ["source+wire \(wider)"])
    #expect(try properties(from: integer, to: number, .both) == ["source+wire \(wider)"])
    #expect(try properties(from: number, to: integer, .sent) == ["source+wire \(narrower)"])
    #expect(try properties(from: number, to: integer, .received) == ["source \(narrower)"])
  }

  @Test("Items that may be null are given as before, and read otherwise")
  func nullableItems() throws {
    let old = "properties: {x: {type: array, items: {type: string}}}"
    let new = "properties: {x: {type: array, items: {type: [string, 'null']}}}"
    let change = "changed The type of the property `x` is `[String?]`; it was `[String]`."
    #expect(try properties(from: old, to: new, .sent) == ["- \(change)"])
    #expect(try properties(from: old, to: new, .received) == ["source+wire \(change)"])
    let back = "changed The type of the property `x` is `[String]`; it was `[String?]`."
    #expect(try properties(from: new, to: old, .sent) == ["source+wire \(back)"])
    #expect(try properties(from: new, to: old, .received) == ["source \(back)"])
  }

  @Test("A property that becomes required")
  func becomesRequired() throws {
    let change = "changed x is required; it was optional."
    #expect(try properties(from: optional, to: required, .sent) == ["source+wire \(change)"])
    #expect(try properties(from: optional, to: required, .received) == ["source \(change)"])
  }

  @Test("A property that becomes optional")
  func becomesOptional() throws {
    let change = "changed x is optional; it was required."
    #expect(try properties(from: required, to: optional, .sent) == ["- \(change)"])
    #expect(try properties(from: required, to: optional, .received) == ["source+wire \(change)"])
  }

  @Test("Null may be sent, and no longer")
  func nullable() throws {
    let nullable = "properties: {y: {type: string}, x: {type: [string, 'null']}}"
    #expect(
      try properties(from: optional, to: nullable, .sent) == [
        "- changed x is optional, or null; it was optional."
      ]
    )
    #expect(
      try properties(from: nullable, to: optional, .sent) == [
        "source+wire changed x is optional; it was optional, or null."
      ]
    )
    // Null is read wherever it stands.
    #expect(try properties(from: optional, to: nullable, .received) == [])
    let always = nullable + ", required: [x]"
    #expect(
      try properties(from: required, to: always, .received) == [
        "source+wire changed x is required, or null; it was required."
      ]
    )
    #expect(
      try properties(from: nullable, to: always, .sent) == [
        "source+wire changed x is required, or null; it was optional, or null."
      ]
    )
  }

  @Test("A property that becomes read-only is no longer sent")
  func readOnly() throws {
    let readOnly = "properties: {y: {type: string}, x: {type: string, readOnly: true}}"
    #expect(
      try properties(from: optional, to: readOnly, .both) == [
        "source+wire changed x is read-only: requests leave it out."
      ]
    )
    #expect(
      try properties(from: optional, to: readOnly, .received) == [
        "- changed x is read-only: requests leave it out."
      ]
    )
    #expect(
      try properties(from: readOnly, to: optional, .both) == [
        "- changed x is no longer read-only; in requests it is optional."
      ]
    )
    let nullable = "properties: {y: {type: string}, x: {type: [string, 'null']}}"
    #expect(
      try properties(
        from: nullable.replacing("]}", with: "], readOnly: true}"),
        to: nullable,
        .both
      ) == ["- changed x is no longer read-only; in requests it is optional, or null."]
    )
  }

  @Test("The default of a property that callers leave out is the server's, which is said")
  func serverDefault() throws {
    let one = "properties: {y: {type: string}, x: {type: integer, default: 1}}"
    let two = one.replacing("1", with: "2")
    let none = one.replacing(", default: 1", with: "")
    let name = "- changed x: the server takes"
    #expect(
      try properties(from: one, to: two, .sent)
        == ["\(name) `2` when it is left out; it took `1`."]
    )
    #expect(
      try properties(from: none, to: one, .sent)
        == ["\(name) `1` when it is left out; the document did not say."]
    )
    #expect(
      try properties(from: one, to: none, .sent) == [
        "- changed x: the document no longer says that the server takes `1` when it "
          + "is left out."
      ]
    )
    #expect(try properties(from: one, to: two, .received) == [])
  }

  @Test("The default of a property that requests must have is the client's")
  func defaultValue() throws {
    let one = "required: [x], properties: {y: {type: string}, x: {type: integer, default: 1}}"
    let two = one.replacing("1", with: "2")
    let none = one.replacing(", default: 1", with: "")
    let name = "changed The default of the property `x` is"
    #expect(try properties(from: one, to: two, .sent) == ["source \(name) `2`; it was `1`."])
    #expect(try properties(from: none, to: one, .sent) == ["- \(name) `1`; it was `none`."])
    #expect(try properties(from: one, to: none, .sent) == ["source \(name) `none`; it was `1`."])
    #expect(try properties(from: one, to: two, .received) == [])
  }

  @Test("A deprecated property breaks nothing")
  func deprecated() throws {
    let new = "properties: {y: {type: string}, x: {type: string, deprecated: true}}"
    #expect(
      try properties(from: optional, to: new, .both) == ["- deprecated x is deprecated."]
    )
    #expect(
      try properties(from: new, to: optional, .both) == ["- changed x is no longer deprecated."]
    )
  }

  @Test("Another name in Swift for the same key is a rename")
  func renamed() throws {
    #expect(
      try changes(
        from: "A: {type: object, properties: {x-y: {type: string}}}",
        to: "A: {type: object, properties: {x_y: {type: string}, x-y: {type: string}}}",
        .received
      ) == [
        "- added A/property xY(x_y): The property `x_y` is new: `xY: String?`.",
        "source renamed A/property xY2(x-y): The property `x-y` is called `xY2`; it was `xY`.",
      ]
    )
  }

  @Test("The order of an initialiser that callers call")
  func order() throws {
    let old = "A: {type: object, properties: {x: {type: string}, y: {type: string}}}"
    let new = "A: {type: object, properties: {y: {type: string}, x: {type: string}}}"
    #expect(
      try changes(from: old, to: new, .sent) == [
        "source changed model A: The initialiser takes `y` before `x`; it was the other way round."
      ]
    )
    #expect(try changes(from: old, to: new, .received) == [])
  }

  @Test("What the document does not name")
  func additionalProperties() throws {
    let none = "A: {type: object, properties: {x: {type: string}}}"
    let text = none.dropLast() + ", additionalProperties: {type: string}}"
    let number = none.dropLast() + ", additionalProperties: {type: integer}}"
    #expect(
      try changes(from: none, to: String(text), .sent) == [
        "- added A/property additionalProperties: The property `additionalProperties`, for what the "
          + "document does not name, is new: `[String: String]`."
      ]
    )
    #expect(
      try changes(from: String(text), to: none, .received) == [
        "source removed A/property additionalProperties: The property `additionalProperties`, for "
          + "what the document does not name, is gone."
      ]
    )
    #expect(
      try changes(from: String(text), to: String(number), .sent) == [
        "source+wire changed A/property additionalProperties: The type of the property "
          + "`additionalProperties` is `[String: Int]`; it was `[String: String]`."
      ]
    )
  }
}
