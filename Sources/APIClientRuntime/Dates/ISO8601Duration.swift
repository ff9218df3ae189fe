/// A duration in years to seconds, as it is written.
///
/// The textual form is that of RFC 3339, appendix A, such as `P1Y2M10DT2H30M` or `P2W`. The text is
/// kept, so that a value is written as it was read. Two values are equal if their texts are the same:
/// `PT60S` and `PT1M` are two different ones. Compare their ``duration`` to compare what they stand
/// for.
///
/// The parts of a negative duration are negative, or zero.
public struct ISO8601Duration: Sendable {
  /// The duration as it is written.
  public let text: String

  /// The years.
  public let years: Int

  /// The months.
  public let months: Int

  /// The weeks.
  public let weeks: Int

  /// The days.
  public let days: Int

  /// The hours.
  public let hours: Int

  /// The minutes.
  public let minutes: Int

  /// The seconds. What a fraction of a minute, hour, day or week comes to is counted in here.
  public let seconds: Int

  /// The nanoseconds to add to ``seconds``, from -999,999,999 to 999,999,999. Further digits of the
  /// fraction are only in the text.
  public let nanoseconds: Int
}

extension ISO8601Duration {
  /// Creates a duration of hours, minutes and seconds, rounded towards zero to whole nanoseconds.
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let nanoseconds = attoseconds / 1_000_000_000
    self.years = 0
    self.months = 0
    self.weeks = 0
    self.days = 0
    self.hours = Int(clamping: seconds / 3_600)
    self.minutes = Int(seconds / 60 % 60)
    self.seconds = Int(seconds % 60)
    self.nanoseconds = Int(nanoseconds)

    var text = seconds < 0 || nanoseconds < 0 ? "-PT" : "PT"
    if hours != 0 { text += "\(hours.magnitude)H" }
    let hasSeconds = self.seconds != 0 || nanoseconds != 0
    // Between hours and seconds the grammar wants minutes, even if there are none.
    if minutes != 0 || hours != 0 && hasSeconds { text += "\(minutes.magnitude)M" }
    if hasSeconds || seconds == 0 {
      text += "\(self.seconds.magnitude)"
      if nanoseconds != 0 {
        var fraction: [UInt8] = [UInt8(ascii: ".")]
        fraction.appendDigits(of: abs(self.nanoseconds), count: 9)
        while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        text += String(decoding: fraction, as: UTF8.self)
      }
      text += "S"
    }
    self.text = text
  }

  /// The time from the start to the end, a day being 24 hours; `nil` if there are years or months,
  /// which differ in length, or if it is too long for a `Duration`.
  public var duration: Duration? {
    guard years == 0, months == 0 else { return nil }
    var sum: Int64 = 0
    for (count, length) in [
      (weeks, 604_800), (days, 86_400), (hours, 3_600), (minutes, 60), (seconds, 1),
    ] as [(Int, Int64)] {
      let (product, isTooLong) = Int64(count).multipliedReportingOverflow(by: length)
      let (total, isSumTooLong) = sum.addingReportingOverflow(product)
      guard !isTooLong, !isSumTooLong else { return nil }
      sum = total
    }
    return Duration(
      secondsComponent: sum,
      attosecondsComponent: Int64(nanoseconds) * 1_000_000_000
    )
  }
}

extension ISO8601Duration: Hashable {
  /// Whether both are written alike.
  public static func == (left: ISO8601Duration, right: ISO8601Duration) -> Bool {
    left.text == right.text
  }

  /// Feeds the text to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

extension ISO8601Duration: CustomStringConvertible, ParameterValue {
  /// Reads a duration.
  ///
  /// More is understood than the RFC's grammar, as ISO 8601 and services have it: parts left out
  /// between others, weeks beside other parts, a fraction of the last part unless that is a year or a
  /// month, and a sign before the `P` or before a number.
  ///
  /// - Throws: ``InvalidValueError``, naming the text, if it is not a duration, or if a part does not fit
  ///   in an `Int`.
  public init(_ text: some StringProtocol) throws(InvalidValueError) {
    guard let value = ISO8601Duration(utf8: ArraySlice(text.utf8)) else {
      throw InvalidValueError(text, isNot: "an ISO 8601 duration")
    }
    self = value
  }

  init?(utf8 bytes: ArraySlice<UInt8>) {
    var reader = DurationReader(bytes)
    guard let value = reader.read() else { return nil }
    self = value
  }

  /// The duration as it is written.
  public var description: String { text }

  /// The ``description``.
  public var parameterText: String { description }
}

extension ISO8601Duration: Codable {
  /// Decodes a duration from a string.
  ///
  /// - Throws: `DecodingError.dataCorrupted`, naming the text, if the string is not a duration; the
  ///   decoder's own error if there is no string.
  public init(from decoder: any Decoder) throws {
    self = try decoder.text(as: "an ISO 8601 duration") { ISO8601Duration(utf8: $0) }
  }

  /// Encodes the ``text`` as a string.
  ///
  /// - Throws: What encoding a string throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
