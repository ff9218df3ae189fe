import Foundation
import Testing

@testable import APIClientRuntime

@Suite("A union decodes the variant that fits best")
struct UnionVariantTests {
  struct Cat: Codable, Hashable {
    var name: String
    var meow: Int?
  }

  /// Reads any object, as a model whose properties are all optional does.
  struct Dog: Codable, Hashable {
    var name: String?
    var bark: Int?
    var petType: String?
  }

  enum Pet: Codable, Hashable {
    case cat(Cat)
    case dog(Dog)
    case instant(DateTime)
    case text(String)
    case names([String])
    case numbers([Int])
    case count(Int)
    case weight(Double)
    case flag(Bool)
    case limits([String: Int])
    case unrecognized(JSONValue)

    private static let variants: UnionVariants<Self> = [
      UnionVariant(.object(properties: ["name", "meow"], required: ["name"])) {
        .cat(try Cat(from: $0))
      },
      UnionVariant(.object(properties: ["name", "bark"], required: [])) {
        .dog(try Dog(from: $0))
      },
      UnionVariant(.string) { .instant(try DateTime(from: $0)) },
      UnionVariant(.string) { .text(try String(from: $0)) },
      UnionVariant(.array()) { .names(try [String](from: $0)) },
      UnionVariant(.array()) { .numbers(try [Int](from: $0)) },
      UnionVariant(.number) { .weight(try Double(from: $0)) },
      UnionVariant(.integer) { .count(try Int(from: $0)) },
      UnionVariant(.boolean) { .flag(try Bool(from: $0)) },
      UnionVariant(.object(properties: [], required: [])) {
        .limits(try [String: Int](from: $0))
      },
    ]

    init(from decoder: any Decoder) throws {
      self =
        try UnionDecoder(decoder).decode(Self.variants)
        ?? .unrecognized(JSONValue(from: decoder))
    }

    func encode(to encoder: any Encoder) throws {}
  }

  /// Decodes with our decoder and with Foundation's, which have to agree.
  private func decode<T: Codable & Hashable>(_ text: String) throws -> T {
    let own = try JSONCoding.decode([T].self, from: "[\(text)]")[0]
    #expect(try JSONDecoder().decode([T].self, from: Data("[\(text)]".utf8))[0] == own)
    return own
  }

  @Test(
    "The first candidate that can be decoded is the answer",
    arguments: [
      (#"{"name":"a","meow":1}"#, .cat(Cat(name: "a", meow: 1))),
      (#"{"name":"a"}"#, .cat(Cat(name: "a"))),
      (#"{"name":"a","bark":1}"#, .dog(Dog(name: "a", bark: 1))),
      (#"{"bark":1}"#, .dog(Dog(bark: 1))),
      // More of a cat, but it cannot be one.
      (#"{"name":"a","meow":"loud"}"#, .dog(Dog(name: "a"))),
      (#"{"bark":"loud"}"#, .unrecognized(["bark": "loud"])),
      (#"{"bark":[],"x":1}"#, .unrecognized(["bark": [], "x": 1])),
      // Neither: then only the dictionary takes any name.
      (#"{"x":1}"#, .limits(["x": 1])),
      (#"{}"#, .limits([:])),
      (#"{"meow":7}"#, .limits(["meow": 7])),
      (#"{"x":"y"}"#, .unrecognized(["x": "y"])),
      (#""2026-11-21T07:04:12Z""#, .instant(DateTime(secondsSince1970: 1_795_244_652))),
      (#""soon""#, .text("soon")),
      (#"["a"]"#, .names(["a"])),
      ("[]", .names([])),
      ("[1]", .numbers([1])),
      ("[true]", .unrecognized([true])),
      ("1", .count(1)),
      ("1.5", .weight(1.5)),
      ("1e30", .weight(1e30)),
      ("true", .flag(true)),
      ("null", .unrecognized(nil)),
    ] as [(String, Pet)]
  )
  func best(text: String, pet: Pet) throws {
    #expect(try decode(text) == pet)
  }

  /// Answers which variants are tried, in their order.
  private func candidates(_ text: String, _ shapes: [JSONShape]) throws -> [Int] {
    struct Probe: Decodable {
      let cursor: JSONCursor
      init(from decoder: any Decoder) throws { cursor = try JSONCursor(decoder) }
    }
    return ShapeTable(shapes).candidates(try JSONCoding.decode(Probe.self, from: text).cursor)
  }

  @Test("Those that fit as well come in the order of the document")
  func order() throws {
    func object(_ properties: String..., required: [String] = []) -> JSONShape {
      .object(properties: properties, required: required)
    }
    let shapes = [
      object("a"), .any, object("b", "a"), object("a", "c"), object("c"), .any,
      object("a", "b", "d", required: ["d"]), object("b", "a"), .string, object(),
    ]
    #expect(try candidates(#"{"a":1,"b":2}"#, shapes) == [2, 7, 0, 3, 9, 1, 5])
    #expect(try candidates(#"{"x":1}"#, shapes) == [9, 1, 5])
    #expect(try candidates(#"{"x":1}"#, [object("a"), object("b")]) == [])
    #expect(try candidates(#"{"x":1}"#, [object("a"), .any]) == [1, 0])
    #expect(try candidates(#""x""#, shapes) == [8, 1, 5])
    #expect(try candidates("1", [.any, .number, .integer, .number]) == [2, 1, 3, 0])
    #expect(try candidates("1.5", [.any, .number, .integer, .number]) == [1, 3, 0])
  }

  // MARK: - With a discriminator

  enum Tagged: Codable, Hashable {
    case cat(Cat)
    case dog(Dog)
    case text(String)
    case unrecognized(JSONValue)

    private static let variants: UnionVariants<Self> = [
      UnionVariant(tags: ["cat", "Cat", "1"], .object(properties: ["name"], required: [])) {
        .cat(try Cat(from: $0))
      },
      UnionVariant(tags: ["dog", "true"], .object(properties: ["name"], required: [])) {
        .dog(try Dog(from: $0))
      },
      UnionVariant(.string) { .text(try String(from: $0)) },
    ]

    init(from decoder: any Decoder) throws {
      self =
        try UnionDecoder(decoder).decode(Self.variants, discriminator: "petType")
        ?? .unrecognized(JSONValue(from: decoder))
    }

    func encode(to encoder: any Encoder) throws {
      let union = UnionEncoder(encoder, Self.variants, discriminator: "petType")
      switch self {
      case .cat(let value): try union.encode(value, tag: "cat")
      case .dog(let value): try union.encode(value, tag: "dog")
      case .text(let value): try value.encode(to: encoder)
      case .unrecognized(let value): try value.encode(to: encoder)
      }
    }
  }

  @Test(
    "The tag is that of the case, whatever the value says of itself",
    arguments: [
      (.cat(Cat(name: "a")), #"{"name":"a","petType":"cat"}"#),
      (.dog(Dog(name: "a", petType: "cat")), #"{"name":"a","petType":"dog"}"#),
      (.dog(Dog(name: "a", petType: "dog")), #"{"name":"a","petType":"dog"}"#),
      // Another tag of the same case stays.
      (.dog(Dog(petType: "true")), #"{"petType":"true"}"#),
      (.text("a"), #""a""#), (.unrecognized(["petType": "cow"]), #"{"petType":"cow"}"#),
    ] as [(Tagged, String)]
  )
  func writing(pet: Tagged, text: String) throws {
    #expect(try JSONCoding.text([pet]) == "[\(text)]")
    let other = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode([pet]))
    #expect(other == [try JSONCoding.decode(JSONValue.self, from: text)])
  }

  @Test(
    "A discriminator decides by itself",
    arguments: [
      (#"{"petType":"cat","name":"a","bark":1}"#, .cat(Cat(name: "a"))),
      (#"{"name":"a","petType":"C\u0061t"}"#, .cat(Cat(name: "a"))),
      (#"{"petType":"dog","name":"a"}"#, .dog(Dog(name: "a", petType: "dog"))),
      (#"{"petType":1,"name":"a"}"#, .cat(Cat(name: "a"))),
      (#"{"petType":1.0,"name":"a"}"#, .cat(Cat(name: "a"))),
      // It is a dog that has no text for its type.
      (#"{"petType":true,"name":"a"}"#, .unrecognized(["petType": true, "name": "a"])),
      // A cat must have a name, and no dog answers for it.
      (#"{"petType":"cat"}"#, .unrecognized(["petType": "cat"])),
      (#"{"petType":"cow","name":"a"}"#, .unrecognized(["petType": "cow", "name": "a"])),
      // Without a tag, what else is there decides.
      (#"{"petType":null,"name":"a"}"#, .cat(Cat(name: "a"))),
      (#"{"name":"a"}"#, .cat(Cat(name: "a"))), (#"{"x":"a"}"#, .unrecognized(["x": "a"])),
      (#""cat""#, .text("cat")),
      ("[]", .unrecognized([])),
    ] as [(String, Tagged)]
  )
  func discriminator(text: String, pet: Tagged) throws {
    #expect(try decode(text) == pet)
  }

  @Test("Booleans are tags by their text")
  func booleans() throws {
    let variants: UnionVariants<String> = [
      UnionVariant(tags: ["false"], .any) { _ in "no" },
      UnionVariant(tags: ["true"], .any) { _ in "yes" },
    ]
    struct Probe: Decodable {
      let union: UnionDecoder
      init(from decoder: any Decoder) throws { union = try UnionDecoder(decoder) }
    }
    let union = try JSONCoding.decode(Probe.self, from: #"{"on":true}"#).union
    #expect(union.decode(variants, discriminator: "on") == "yes")
  }

  // MARK: - Nested

  struct Filter: Codable, Hashable {
    var filters: [Condition]
    var limit: Int?
  }

  enum Condition: Codable, Hashable {
    case all(Filter)
    case some(Filter)
    case none(Filter)
    case unrecognized(JSONValue)

    private static let shape = JSONShape.object(
      properties: ["filters", "limit"],
      required: ["filters"]
    )
    private static let variants: UnionVariants<Self> = [
      UnionVariant(shape) { .all(try Filter(from: $0)) },
      UnionVariant(shape) { .some(try Filter(from: $0)) },
      UnionVariant(shape) { .none(try Filter(from: $0)) },
    ]

    init(from decoder: any Decoder) throws {
      self =
        try UnionDecoder(decoder).decode(Self.variants)
        ?? .unrecognized(JSONValue(from: decoder))
    }

    func encode(to encoder: any Encoder) throws {}
  }

  @Test("Unions that nest and fail at every level do not take forever")
  func nestedFailures() throws {
    var value: JSONValue = ["filters": [], "limit": "none"]
    for _ in 0..<40 { value = ["filters": [value], "limit": "none"] }
    let condition = try JSONCoding.decode(Condition.self, from: value.serialized())
    #expect(condition == .unrecognized(value))
  }

  @Test("Many values may fail as some of their variants")
  func manyFailures() throws {
    let texts = Array(repeating: #"{"name":"a","meow":"loud"}"#, count: 10_000)
    let text = "[\(texts.joined(separator: ","))]"
    let pets = try JSONCoding.decode([Pet].self, from: text)
    #expect(pets.allSatisfy { $0 == .dog(Dog(name: "a")) })
  }
}
