/// The elements of an array node, for types that decode through `Codable`'s own containers.
struct JSONUnkeyedDecodingContainer: UnkeyedDecodingContainer {
  private let decoder: JSONNodeDecoder
  private var remaining: JSONDocument.Elements
  private var next: Int?
  private let elementCount: Int
  private(set) var currentIndex = 0

  init(_ decoder: JSONNodeDecoder) throws {
    guard decoder.kind == .array else { throw decoder.mismatch([Any].self, expected: "an array") }
    self.decoder = decoder
    let elements = decoder.document.elements(of: decoder.node)
    elementCount = elements.reduce(0) { count, _ in count + 1 }
    remaining = elements
    next = remaining.next()
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { elementCount }
  var isAtEnd: Bool { next == nil }

  mutating func decodeNil() throws -> Bool {
    guard try element(Never.self).isNull else { return false }
    advance()
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    // An element that cannot be decoded is not passed, so that another type can be tried.
    let value: T = try element(type).placed()
    advance()
    return value
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    let container = try element([String: Any].self).container(keyedBy: type)
    advance()
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try element([Any].self).unkeyedContainer()
    advance()
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = try element((any Decoder).self)
    advance()
    return decoder
  }

  private mutating func advance() {
    next = remaining.next()
    currentIndex += 1
  }

  private func element(_ type: Any.Type) throws -> JSONNodeDecoder {
    guard let next else {
      throw DecodingError.valueNotFound(
        type,
        DecodingError.Context(
          codingPath: codingPath + [JSONKey(index: currentIndex)],
          debugDescription: "The array has no more elements"
        )
      )
    }
    return decoder.at(next)
  }
}
