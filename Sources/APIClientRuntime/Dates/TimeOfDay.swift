/// A time of day, to the nanosecond, with or without an offset from UTC, as it is written.
///
/// The textual form is the `partial-time` of RFC 3339, section 5.6, such as `07:04:12.890`, that a
/// `time-offset` may follow. The text is kept, so that a value is written as it was read. Two values
/// are equal if their texts are the same: `07:04:12` and `07:04:12.000` are two different ones.
public struct TimeOfDay: Sendable, Hashable {
  /// The time as it is written.
  public let text: String

  /// The hour, from 0 to 23.
  public let hour: Int

  /// The minute, from 0 to 59.
  public let minute: Int

  /// The second, from 0 to 60, which is a leap second.
  public let second: Int

  /// The nanoseconds, from 0 to 999,999,999. Further digits of the fraction are only in the text.
  public let nanoseconds: Int

  /// The offset from UTC, in minutes; `nil` if the time has none.
  public let utcOffsetMinutes: Int?

  /// Creates a time.
  ///
  /// The text gets a fraction of 0, 3, 6 or 9 digits, the fewest that lose nothing. The offset zero
  /// is `Z`.
  ///
  /// - Parameters:
  ///   - hour: The hour, from 0 to 23.
  ///   - minute: The minute, from 0 to 59.
  ///   - second: The second, from 0 to 60.
  ///   - nanoseconds: The nanoseconds, from 0 to 999,999,999.
  ///   - utcOffsetMinutes: The offset from UTC, in minutes, up to 23:59 either way; `nil` for none.
  /// - Throws: ``InvalidValueError`` if a part is out of range.
  public init(
    hour: Int,
    minute: Int,
    second: Int = 0,
    nanoseconds: Int = 0,
    utcOffsetMinutes: Int? = nil
  ) throws(InvalidValueError) {
    guard
      0..<24 ~= hour, 0..<60 ~= minute, 0...60 ~= second,
      0..<DateTime.nanosecondsPerSecond ~= nanoseconds,
      -DateTime.maximumOffset...DateTime.maximumOffset ~= utcOffsetMinutes ?? 0
    else { throw InvalidValueError("a part of the time is out of range") }
    var bytes: [UInt8] = []
    bytes.appendTime(hour: hour, minute: minute, second: second)
    bytes.appendFraction(nanoseconds: nanoseconds)
    if let utcOffsetMinutes { bytes.appendOffset(minutes: utcOffsetMinutes) }
    self.text = String(decoding: bytes, as: UTF8.self)
    self.hour = hour
    self.minute = minute
    self.second = second
    self.nanoseconds = nanoseconds
    self.utcOffsetMinutes = utcOffsetMinutes
  }
}

extension TimeOfDay {
  /// Whether both are written alike.
  public static func == (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.text == right.text
  }

  /// Feeds the text to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

extension TimeOfDay: CustomStringConvertible, ParameterValue {
  /// Reads an RFC 3339 partial-time that a time-offset may follow.
  ///
  /// As in a ``DateTime``, `z` may be lower case, and the colon of an offset may be missing.
  ///
  /// - Throws: ``InvalidValueError``, naming the text, if it is not a time.
  public init(_ text: some StringProtocol) throws(InvalidValueError) {
    guard let value = TimeOfDay(utf8: ArraySlice(text.utf8)) else {
      throw InvalidValueError(text, isNot: "an RFC 3339 time")
    }
    self = value
  }

  init?(utf8 bytes: ArraySlice<UInt8>) {
    var reader = DateTimeReader(bytes)
    guard let time = reader.readTime(), let offset = reader.readOffset(), reader.isAtEnd else {
      return nil
    }
    text = String(decoding: bytes, as: UTF8.self)
    hour = time.hour
    minute = time.minute
    second = time.second
    nanoseconds = time.nanoseconds
    utcOffsetMinutes = offset.minutes
  }

  /// The time as it is written.
  public var description: String { text }

  /// The ``description``.
  public var parameterText: String { description }
}

extension TimeOfDay: Codable {
  /// Decodes a time from a string.
  ///
  /// - Throws: `DecodingError.dataCorrupted`, naming the text, if the string is not a time; the
  ///   decoder's own error if there is no string.
  public init(from decoder: any Decoder) throws {
    self = try decoder.text(as: "an RFC 3339 time") { TimeOfDay(utf8: $0) }
  }

  /// Encodes the ``text`` as a string.
  ///
  /// - Throws: What encoding a string throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
