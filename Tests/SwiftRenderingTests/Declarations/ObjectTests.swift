import ClientIR
import Testing

@testable import SwiftRendering

@Suite("A structure has what its model needs, and nothing more")
struct ObjectTests {
  @Test("An object without properties reads and writes an object all the same")
  func emptyObject() async throws {
    let text = try await SampleClient(models: [.thing()]).file("Models/Thing.swift")
    #expect(text.contains("  public init() {}\n"))
    #expect(text.contains("    _ = try ObjectDecoder(decoder)\n"))
    #expect(text.contains("    _ = ObjectEncoder(encoder)\n"))
    #expect(!text.contains("object"))
  }

  @Test("An object that is another one flattened has no need of its own coder")
  func flattenedOnly() async throws {
    let value = ObjectModel.FlattenedValue(name: "variant", type: .model(TypeName("Variant")))
    let text = try await SampleClient(models: [.thing(flattened: [value])])
      .file("Models/Thing.swift")
    #expect(text.contains("    self.variant = try Variant(from: decoder)\n"))
    #expect(text.contains("    try self.variant.encode(to: encoder)\n"))
    #expect(!text.contains("let object"))
    #expect(!text.contains("var object"))
  }

  @Test("A value of the same type is stored elsewhere, by a wrapper that knows the three states")
  func indirect() async throws {
    let type = TypeReference.model(TypeName("Thing"))
    let thing = Model.thing(properties: [
      Property("a", type, .optional, isIndirect: true),
      Property("b", type, .nullable, isIndirect: true),
      Property("c", type, .nullable),
    ])
    let text = try await SampleClient(models: [thing]).file("Models/Thing.swift")
    #expect(text.contains("  @Indirect public var a: Thing?\n"))
    #expect(text.contains("  @IndirectNullable public var b: Thing?\n"))
    #expect(text.contains("  @Nullable public var c: Thing?\n"))
    #expect(text.contains("    self.a = try object.decodeIfPresent(\"a\")\n"))
    #expect(text.contains("    self._b = try object.decodeNullable(\"b\")\n"))
  }

  @Test("Few names besides the additional properties stand on one line, many on a line each")
  func additionalProperties() async throws {
    let few = Model.thing(
      properties: [Property("a", .builtIn(.int), .required)],
      additionalProperties: .builtIn(.string)
    )
    let short = try await SampleClient(models: [few]).file("Models/Thing.swift")
    #expect(short.contains("  public var additionalProperties: [String: String]\n"))
    #expect(
      short.contains("  public init(a: Int, additionalProperties: [String: String] = [:]) {\n")
    )
    #expect(short.contains(#"try object.decodeAdditional(besides: ["a"])"#))
    let many = Model.thing(
      properties: (0..<9).map { Property("property\($0)", .builtIn(.int), .required) },
      additionalProperties: .builtIn(.string)
    )
    let long = try await SampleClient(models: [many]).file("Models/Thing.swift")
    #expect(long.contains("decodeAdditional(besides: [\n      \"property0\",\n"))
    #expect(long.contains("      \"property8\"\n    ])\n"))
  }

  @Test("A list with items of different types is read and written in order")
  func tuple() async throws {
    let item = { (name: Identifier, type: TypeReference, isOptional: Bool) in
      TupleModel.Item(name: name, type: type, isOptional: isOptional, documentation: nil)
    }
    let model = TupleModel(
      name: TypeName("Point"),
      documentation: nil,
      items: [
        item("x", .builtIn(.double), false), item("unit", .optional(.builtIn(.string)), false),
        item("label", .optional(.builtIn(.string)), true),
      ],
      rest: (name: "rest", type: .builtIn(.int))
    )
    let text = try await SampleClient(models: [.tuple(model)]).file("Models/Point.swift")
    #expect(
      text.lines(from: "  public init(x", to: "}").joined(separator: "\n") == """
          public init(x: Double, unit: String?, label: String? = nil, rest: [Int] = []) {
            self.x = x
            self.unit = unit
            self.label = label
            self.rest = rest
          }

          /// Reads a list.
          public init(from decoder: any Decoder) throws {
            var items = try decoder.unkeyedContainer()
            self.x = try items.decode(Double.self)
            self.unit = try items.decode(String?.self)
            self.label = try items.decodeIfPresent(String.self)
            self.rest = []
            while !items.isAtEnd { self.rest.append(try items.decode(Int.self)) }
          }

          /// Writes the list.
          public func encode(to encoder: any Encoder) throws {
            var items = encoder.unkeyedContainer()
            try items.encode(self.x)
            try items.encode(self.unit)
            guard self.label != nil else { return }
            try items.encode(self.label)
            for item in self.rest { try items.encode(item) }
          }
        """
    )
  }
}

extension Property {
  init(
    _ name: String,
    _ type: TypeReference,
    _ presence: Presence,
    isIndirect: Bool = false
  ) {
    self.init(
      name: Identifier(unchecked: name),
      key: StringLiteral(name),
      type: type,
      presence: presence,
      isReadOnly: false,
      isDeprecated: false,
      isIndirect: isIndirect,
      mayBeText: false,
      documentation: nil,
      defaultValue: nil,
      serverDefault: nil
    )
  }
}
