/// Turns values into JSON and back, without losing digits of numbers on the way.
///
/// Any `Codable` type will do. ``JSONValue`` and ``JSONNumber`` keep the text of numbers, ``DateTime``
/// its instant and offset, and models written with ``ObjectDecoder`` and ``ObjectEncoder`` take a
/// faster path than through the containers of `Codable`.
public enum JSONCoding {
  /// Decodes a value from a JSON text in UTF-8.
  ///
  /// - Throws: ``JSONSyntaxError`` if the bytes are not JSON; `DecodingError`, with the path to the
  ///   value at fault, if the JSON does not fit the type; what the type itself throws.
  public static func decode<T: Decodable>(
    _ type: T.Type = T.self,
    from bytes: [UInt8]
  ) throws -> T {
    try decode(type, from: bytes, within: nil)
  }

  /// Decodes a value, unless that takes too long.
  ///
  /// - Throws: As ``decode(_:from:)`` does; some error when the limit is reached.
  static func decode<T: Decodable>(
    _ type: T.Type = T.self,
    from bytes: [UInt8],
    within limit: DecodingLimit?
  ) throws -> T {
    let document = try JSONDocument(parsing: bytes, limit: limit)
    return try T(from: JSONNodeDecoder(document: document, node: JSONDocument.root))
  }

  /// Encodes a value as compact JSON in UTF-8.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - omittingReadOnly: Whether to leave out the properties that models encode as read-only, at
  ///     any depth, as a request body has to.
  /// - Returns: The JSON text.
  /// - Throws: `EncodingError` for numbers that are not finite; what the type itself throws.
  public static func encode(
    _ value: some Encodable,
    omittingReadOnly: Bool = false
  ) throws -> [UInt8] {
    try tree(value, omittingReadOnly: omittingReadOnly).serialized()
  }

  /// Encodes a value as a tree.
  ///
  /// - Throws: As ``encode(_:omittingReadOnly:)`` does.
  static func tree(_ value: some Encodable, omittingReadOnly: Bool) throws -> JSONValue {
    let encoder = JSONTreeEncoder(EncodingSettings(omitsReadOnly: omittingReadOnly))
    try encoder.encode(value)
    return encoder.builder.finish()
  }

  /// Encodes a value as a tree without its files.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - omittingReadOnly: Whether to leave out read-only properties.
  ///   - files: Where each ``MultipartFile`` goes that is met. In the tree, the string
  ///     `"\u{0}file:<index>"` stands for it.
  /// - Returns: The tree.
  /// - Throws: As ``encode(_:omittingReadOnly:)`` does; `EncodingError` if the value has texts of its
  ///   own that could be taken for a file.
  static func tree(
    _ value: some Encodable,
    omittingReadOnly: Bool,
    files: inout [MultipartFile]
  ) throws -> JSONValue {
    let collector = MultipartFileCollector(files)
    let settings = EncodingSettings(omitsReadOnly: omittingReadOnly, files: collector)
    let encoder = JSONTreeEncoder(settings)
    try encoder.encode(value)
    let tree = encoder.builder.finish()
    guard tree.fileReferenceCount <= collector.files.count - files.count else {
      throw EncodingError.invalidValue(
        value,
        EncodingError.Context(
          codingPath: [],
          debugDescription: "A string begins with a NUL and \"file:\", which stands for a file"
        )
      )
    }
    files = collector.files
    return tree
  }
}

extension JSONValue {
  /// How many strings there are that stand for a file.
  fileprivate var fileReferenceCount: Int {
    switch self {
    case .string(let text): text.hasPrefix(MultipartFileCollector.prefix) ? 1 : 0
    case .array(let elements): elements.reduce(0) { $0 + $1.fileReferenceCount }
    case .object(let object): object.reduce(0) { $0 + $1.value.fileReferenceCount }
    case .null, .bool, .number: 0
    }
  }
}
