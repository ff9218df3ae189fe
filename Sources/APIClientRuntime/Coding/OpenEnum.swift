/// An enumeration that may hold values its declaration does not list.
///
/// A service adds values over time. An open enumeration keeps one it does not know, and sends it back
/// as it came, instead of failing to decode:
///
/// ```swift
/// struct DagState: OpenEnum {
///   let rawValue: String
///   init(rawValue: String) { self.rawValue = rawValue }
///   static let queued = Self(rawValue: "queued")
///   static let knownValues = [queued]
/// }
/// ```
public protocol OpenEnum: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible,
  ParameterValue
where RawValue: Codable & Hashable & Sendable & ParameterValue {
  /// Creates the value for any raw value, known or not.
  init(rawValue: RawValue)

  /// The values that the declaration lists.
  static var knownValues: [Self] { get }
}

extension OpenEnum {
  /// Whether the value is one of the declared ones.
  public var isKnown: Bool { Self.knownValues.contains(self) }

  /// The raw value as text.
  public var description: String { String(describing: rawValue) }

  /// The raw value as it stands in a path, a query or a header field.
  public var parameterText: String { rawValue.parameterText }

  /// Decodes the raw value.
  ///
  /// - Throws: `DecodingError` if the raw value is of the wrong type.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try RawValue(from: decoder))
  }

  /// Encodes the raw value.
  ///
  /// - Throws: What encoding the raw value throws.
  public func encode(to encoder: any Encoder) throws {
    try rawValue.encode(to: encoder)
  }
}

extension OpenEnum where RawValue == String {
  /// Decodes the raw value.
  ///
  /// - Throws: `DecodingError` if there is no string.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? JSONNodeDecoder {
      self.init(rawValue: try decoder.string())
    } else {
      self.init(rawValue: try String(from: decoder))
    }
  }

  /// Encodes the raw value.
  ///
  /// - Throws: What encoding a string throws.
  public func encode(to encoder: any Encoder) throws {
    try rawValue.encode(to: encoder)
  }
}
