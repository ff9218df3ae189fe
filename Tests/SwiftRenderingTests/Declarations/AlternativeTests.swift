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
      shape: .object(properties: ["meow"], required: ["meow"])
    )
    let pet = Model.union("Pet", variants: [cat], discriminator: "kind", isIndirect: true)
    let text = try await SampleClient(models: [pet]).file("Models/Pet.swift")
    #expect(text.contains("public indirect enum Pet: Codable, Hashable, Sendable {\n"))
    #expect(text.contains(".decode(Self.variants, discriminator: \"kind\")\n"))
    #expect(
      text.lines(from: "  private static let variants", to: "  ]") == [
        "  private static let variants: [UnionVariant<Self>] = [",
        #"    UnionVariant(tags: ["cat", "Cat"], .object(properties: [], required: [])) {"#,
        "      .cat(try Cat(from: $0))",
        "    }",
      ]
    )
  }

  @Test("The union of error bodies says which they are")
  func errorBody() async throws {
    let problem = UnionModel.Variant(
      name: "problem",
      type: .model(TypeName("Problem")),
      tags: ["Problem"],
      shape: .object(properties: ["title"], required: [])
    )
    let body = Model.union("ErrorBody", variants: [problem], isErrorBody: true)
    let text = try await SampleClient(models: [body]).file("Models/ErrorBody.swift")
    #expect(text.contains("enum ErrorBody: Codable, Hashable, Sendable, ErrorBodyUnion {\n"))
    #expect(text.contains("  public static let variants: [UnionVariant<Self>] = [\n"))
    #expect(text.contains(#"(tags: ["Problem"], .object(properties: ["title"], required: []))"#))
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
    let text = try await SampleClient(models: [.bodyAlternatives(model)], hidden: ["Request"])
      .file("Models/ThingBody.swift")
    #expect(
      text.lines(from: "  func", to: "}") == [
        "  func add(to request: inout APIClientRuntime.Request) {",
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
