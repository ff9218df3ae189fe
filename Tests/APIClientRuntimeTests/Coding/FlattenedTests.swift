import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Several types make one object")
struct FlattenedTests {
  enum Variant: Codable, Hashable {
    case run(Run)
    case unrecognized(JSONValue)

    private static let variants: UnionVariants<Self> = [
      UnionVariant(tags: ["run"], .object(properties: ["tags", "labels"], required: [])) {
        .run(try Run(from: $0))
      }
    ]

    init(from decoder: any Decoder) throws {
      self =
        try UnionDecoder(decoder).decode(Self.variants, discriminator: "kind")
        ?? .unrecognized(JSONValue(from: decoder))
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .run(let value): try value.encode(to: encoder)
      case .unrecognized(let value): try value.encode(to: encoder)
      }
    }
  }

  struct Whole: Codable, Hashable {
    var kind: String
    var variant: Variant
    var additionalProperties: [String: Int]

    init(from decoder: any Decoder) throws {
      let object = try ObjectDecoder(decoder)
      self.kind = try object.decode("kind")
      self.variant = try Variant(from: decoder)
      self.additionalProperties = try object.decodeAdditional(
        besides: ["kind", "id", "tags", "labels"]
      )
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      try object.encode(self.kind, for: "kind")
      try self.variant.encode(to: encoder)
      try object.encodeAdditional(self.additionalProperties)
    }
  }

  @Test("A union, declared properties and others share it")
  func roundTrip() throws {
    let text = #"{"kind":"run","id":"r1","tags":["a"],"labels":{},"x":1,"y":2}"#
    let whole = try JSONCoding.decode(Whole.self, from: text)
    guard case .run(let run) = whole.variant else {
      Issue.record("Unexpected variant \(whole.variant)")
      return
    }
    #expect(run.tags == ["a"])
    #expect(whole.additionalProperties == ["x": 1, "y": 2])
    #expect(try JSONCoding.text(whole) == text)
    #expect(try JSONDecoder().decode(Whole.self, from: Data(text.utf8)) == whole)
    #expect(try JSONDecoder().decode(Whole.self, from: JSONEncoder().encode(whole)) == whole)
  }

  @Test("What is kept of a union that was not recognized does not bring back an old value")
  func changed() throws {
    let text = #"{"kind":"walk","x":1,"z":{"kind":1.50}}"#
    var whole = try JSONCoding.decode(Part.self, from: text)
    #expect(try JSONCoding.text(whole) == text)
    whole.kind = "run"
    #expect(try JSONCoding.text(whole) == #"{"kind":"run","x":1,"z":{"kind":1.50}}"#)
  }

  struct Part: Codable {
    var kind: String
    var variant: Variant

    init(from decoder: any Decoder) throws {
      self.kind = try ObjectDecoder(decoder).decode("kind")
      self.variant = try Variant(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      try object.encode(self.kind, for: "kind")
      try self.variant.encode(to: encoder)
    }
  }
}
