/// The decoder of one node of a document.
///
/// It holds no more than the document and the node. What decoding needs besides, such as the coding
/// path, is worked out from these when asked for.
struct JSONNodeDecoder: Decoder {
  let document: JSONDocument
  let node: Int
  /// Whether text may stand for a number, here and in the values within.
  var readsNumbersFromText = false

  var codingPath: [any CodingKey] { document.path(to: node) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try document.checkLimit()
    return KeyedDecodingContainer(try JSONKeyedDecodingContainer(self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try document.checkLimit()
    return try JSONUnkeyedDecodingContainer(self)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    try document.checkLimit()
    return self
  }

  var kind: JSONNode.Kind { document.nodes[node].kind }
  var isNull: Bool { kind == .null }

  /// The decoder of another node of the document.
  func at(_ node: Int) -> JSONNodeDecoder {
    JSONNodeDecoder(document: document, node: node, readsNumbersFromText: readsNumbersFromText)
  }

  /// Decodes the value as one that has a place of its own in memory.
  ///
  /// - Throws: `DecodingError.dataCorrupted` if there is no more memory; what decoding it throws.
  func placed<T: Decodable>(_ type: T.Type = T.self) throws -> T {
    try document.take(MemoryLayout<T>.stride, for: node)
    return try T(from: self)
  }

  /// The decoder of a member's value; `nil` if the object has no such member.
  func member(_ name: String) -> JSONNodeDecoder? {
    document.member(name, of: node).map(at)
  }
}

// MARK: - Scalars

extension JSONNodeDecoder {
  func bool() throws -> Bool {
    switch kind {
    case .true: true
    case .false: false
    default: throw mismatch(Bool.self, expected: "a boolean")
    }
  }

  var isString: Bool { kind == .string || kind == .escapedString }

  /// The bytes of a string without escapes.
  var plainStringBytes: ArraySlice<UInt8>? {
    kind == .string ? document.bytes[byteRange] : nil
  }

  func string() throws -> String {
    guard isString else { throw mismatch(String.self, expected: "a string") }
    return document.string(at: node)
  }

  func dateTime() throws -> DateTime {
    if kind == .string, let value = DateTime(utf8: document.bytes[byteRange]) {
      return value
    }
    return try DateTime(from: self)
  }

  func number() throws -> JSONNumber {
    guard isNumber else { throw mismatch(JSONNumber.self, expected: "a number") }
    return document.number(at: node)
  }

  func object() throws -> JSONObject {
    guard kind == .object, case .object(let object) = try document.decodedValue(at: node) else {
      throw mismatch(JSONObject.self, expected: "an object")
    }
    return object
  }

  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
    guard isNumber else { throw mismatch(type, expected: "a number") }
    guard
      let integer = JSONInteger(document.bytes[byteRange]),
      let value = integer.converted(to: type)
    else { throw unfit(type) }
    return value
  }

  func double() throws -> Double {
    guard isNumber else { throw mismatch(Double.self, expected: "a number") }
    let value = document.number(at: node).double
    guard value.isFinite else { throw unfit(Double.self) }
    return value
  }

  func float() throws -> Float {
    guard isNumber else { throw mismatch(Float.self, expected: "a number") }
    guard let value = Float(document.number(at: node).text), value.isFinite else {
      throw unfit(Float.self)
    }
    return value
  }

  /// Whether a number stands here, or text that is one by the grammar of JSON.
  private var isNumber: Bool {
    kind == .number || readsNumbersFromText && kind == .string && isNumberInQuotes
  }

  private var isNumberInQuotes: Bool {
    var scanner = JSONNumberScanner(position: byteRange.lowerBound)
    return scanner.scan(document.bytes) && scanner.position == byteRange.upperBound
  }

  var byteRange: Range<Int> { document.nodes[node].byteRange }
}

// MARK: - Errors

extension JSONNodeDecoder {
  /// The error for a node of the wrong kind; for `null`, that there is no value.
  func mismatch(_ type: Any.Type, expected: String) -> DecodingError {
    let context = context("Expected \(expected) but found \(kind.name)")
    return isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }

  private func unfit(_ type: Any.Type) -> DecodingError {
    .dataCorrupted(context("\(document.number(at: node)) does not fit in \(type)"))
  }

  func context(_ description: String) -> DecodingError.Context {
    DecodingError.Context(codingPath: codingPath, debugDescription: description)
  }
}
