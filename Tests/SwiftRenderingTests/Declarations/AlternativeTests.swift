import ClientIR
import Testing

@testable import SwiftRendering

@Suite("An enumeration holds one of several types")
struct AlternativeTests {
  @Test("A variant with a tag is not compared with shapes")
  func discriminator() async throws {
    let cat = UnionModel.Variant(
      name: "cat",
      type: .model(TypeName("Cat")),
      tags: ["cat", "Cat"],
      shape: .object(ObjectShape(properties: ["meow"], required: ["meow"])),
      writesTag: true
    )
    let pet = Model.union("Pet", variants: [cat], discriminator: "kind", isIndirect: true)
    let text = try await SampleClient(models: [pet]).file("Models/Pet.swift")
    #expect(text.contains("public indirect enum Pet: Codable, Hashable, Sendable {\n"))
    #expect(text.contains(".decode(Self.variants, discriminator: \"kind\")\n"))
    #expect(
      text.lines(from: "  private static let variants", to: "  ]") == [
        "  private static let variants: UnionVariants<Self> = [",
        #"    UnionVariant(tags: ["cat", "Cat"]) {"#,
        "      .cat(try Cat(from: $0))",
        "    }",
      ]
    )
  }

  @Test("The case writes its tag")
  func tag() async throws {
    let cat = UnionModel.Variant(
      name: "cat",
      type: .model(TypeName("Cat")),
      tags: ["cat", "Cat"],
      shape: .object(ObjectShape()),
      writesTag: true
    )
    let name = UnionModel.Variant(
      name: "id",
      type: .builtIn(.uuid),
      tags: [],
      shape: .string,
      writesTag: false
    )
    let pet = Model.union("Pet", variants: [cat, name], discriminator: "kind")
    let text = try await SampleClient(models: [pet]).file("Models/Pet.swift")
    #expect(
      text.lines(from: "    let union", to: "    }") == [
        #"    let union = UnionEncoder(encoder, Self.variants, discriminator: "kind")"#,
        "    switch self {",
        #"    case .cat(let value): try union.encode(value, tag: "cat")"#,
        "    case .id(let value): try value.parameterText.encode(to: encoder)",
        "    case .unrecognized(let value): try value.encode(to: encoder)",
      ]
    )
  }

  @Test("What several objects have is written down, and what tells them apart")
  func facts() async throws {
    func variant(_ name: Identifier, _ shape: JSONShape) -> UnionModel.Variant {
      .init(name: name, type: .builtIn(.jsonValue), tags: [], shape: shape, writesTag: false)
    }
    func object(_ kind: String) -> JSONShape {
      let values = [DefaultValue.string(StringLiteral(kind))]
      return .object(
        ObjectShape(
          properties: ["kind", "said"],
          required: ["said"],
          constants: [
            .init(path: ["kind"], values: values), .init(path: ["said", "to"], values: values),
          ]
        )
      )
    }
    let pet = Model.union(
      "Pet",
      variants: [
        variant("cat", object("cat")), variant("dog", object("dog")),
        variant("list", .array(of: .integer)), variant("other", .oneOf([.number("1")])),
      ]
    )
    let text = try await SampleClient(models: [pet]).file("Models/Pet.swift")
    #expect(
      text.lines(from: "    UnionVariant(", to: "  ]").filter { $0.contains("said") } == [
        #"      .object(properties: ["kind", "said"], required: ["said"], constants: ["kind": ["cat"]])"#,
        #"      .object(properties: ["kind", "said"], required: ["said"], constants: ["kind": ["dog"]])"#,
      ]
    )
    // A single list, and a single number, need no more than their kind.
    #expect(text.contains("    UnionVariant(.array()) {"))
    #expect(text.contains("    UnionVariant(.integer) {"))
  }

  @Test("The union of error bodies says which they are")
  func errorBody() async throws {
    let problem = UnionModel.Variant(
      name: "problem",
      type: .model(TypeName("Problem")),
      tags: ["Problem"],
      shape: .object(ObjectShape(properties: ["title"])),
      writesTag: false
    )
    let body = Model.union("ErrorBody", variants: [problem], isErrorBody: true)
    let text = try await SampleClient(models: [body]).file("Models/ErrorBody.swift")
    #expect(text.contains("enum ErrorBody: Codable, Hashable, Sendable, ErrorBodyUnion {\n"))
    #expect(text.contains("  public static let variants: UnionVariants<Self> = [\n"))
    #expect(text.contains(#"UnionVariant(tags: ["Problem"]) {"#))
  }

  @Test("One of several responses is chosen by the status")
  func responseByStatus() async throws {
    let response = {
      (name: Identifier, statuses: ClosedRange<Int>?, content: OperationResult?) in
      ResponseByStatusModel.Case(
        name: name,
        statuses: statuses,
        content: content,
        documentation: nil
      )
    }
    let model = ResponseByStatusModel(
      name: TypeName("Outcome"),
      cases: [
        response("ok", 200...200, .json(.model(TypeName("Thing")))),
        response("noContent", 204...204, nil),
        response("partial", 206...206, .bytes),
        response("success", 200...299, .text),
      ],
      unrecognized: "unrecognized"
    )
    let text = try await SampleClient(models: [.responseByStatus(model)])
      .file("Models/Outcome.swift")
    #expect(
      text.lines(from: "    switch", to: "    }") == [
        "    switch response.status.code {",
        "    case 200: self = .ok(try response.decoded())",
        "    case 204: self = .noContent",
        "    case 206: self = .partial(response.body)",
        "    case 200...299: self = .success(response.text)",
        "    default: self = .unrecognized(response)",
      ]
    )
    #expect(text.contains("  case ok(Thing)\n  case noContent\n  case partial([UInt8])\n"))
  }

  @Test("A body of one of several content types adds itself to the request")
  func bodyAlternatives() async throws {
    let model = BodyAlternativesModel(
      name: TypeName("ThingBody"),
      documentation: nil,
      cases: [
        .init(
          name: "json",
          type: .model(TypeName("Thing")),
          form: .json(contentType: "application/json")
        ),
        .init(name: "text", type: .builtIn(.string), form: .text(contentType: "text/plain")),
      ]
    )
    let text = try await SampleClient(models: [.bodyAlternatives(model)], hidden: ["APIRequest"])
      .file("Models/ThingBody.swift")
    #expect(
      text.lines(from: "  func", to: "}") == [
        "  func add(to request: inout APIClientRuntime.APIRequest) {",
        "    switch self {",
        "    case .json(let value):",
        "      request.body(value)",
        "    case .text(let value):",
        "      request.body(text: value, contentType: \"text/plain\")",
        "    }",
        "  }",
      ]
    )
    #expect(text.contains("  /// `text/plain`\n  case text(String)\n"))
  }
}
