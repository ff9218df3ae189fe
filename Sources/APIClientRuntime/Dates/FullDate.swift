/// A day of the Gregorian calendar, without a time or a time zone.
///
/// The textual form is the `full-date` of RFC 3339, section 5.6, such as `2026-11-21`. It writes the
/// years 0000 to 9999; whatever would fall outside is clamped to the nearest end.
public struct FullDate: Sendable, Hashable {
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year, from 0 to 9999.
  public var year: Int { Int(storedYear) }

  /// The month, from 1 to 12.
  public var month: Int { Int(storedMonth) }

  /// The day of the month, from 1.
  public var day: Int { Int(storedDay) }

  /// Creates a date.
  ///
  /// - Throws: ``InvalidValueError`` if the calendar has no such day, or if the year is not in 0 to 9999.
  public init(year: Int, month: Int, day: Int) throws(InvalidValueError) {
    guard
      0...9_999 ~= year, day >= 1, day <= CivilDate.dayCount(ofMonth: month, inYear: year)
    else {
      throw InvalidValueError("there is no day \(day) of the month \(month) of the year \(year)")
    }
    self.init(CivilDate(year: year, month: month, day: day))
  }

  /// Creates the date that it is in UTC at an instant.
  public init(utc instant: DateTime) {
    let (days, seconds) = instant.secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    self.init(clampingDaysSince1970: Int(seconds < 0 ? days - 1 : days))
  }

  /// Creates a date from a day that is known to be in range.
  private init(_ date: CivilDate) {
    storedYear = Int16(truncatingIfNeeded: date.year)
    storedMonth = UInt8(truncatingIfNeeded: date.month)
    storedDay = UInt8(truncatingIfNeeded: date.day)
  }

  private init(clampingDaysSince1970 days: Int) {
    self.init(CivilDate(daysSince1970: min(max(days, Self.days.lowerBound), Self.days.upperBound)))
  }

  /// The days from 1970-01-01 to 0000-01-01 and to 9999-12-31.
  private static let days = -719_528...2_932_896

  private var civilDate: CivilDate { CivilDate(year: year, month: month, day: day) }

  /// The instant at which the date begins in UTC.
  public var dateTime: DateTime {
    DateTime(
      exactSeconds: Int64(civilDate.daysSince1970) * 86_400,
      nanoseconds: 0,
      offset: 0
    )
  }

  /// The date a number of days later, or earlier if the number is negative; clamped to the years 0000
  /// to 9999.
  public func adding(days: Int) -> FullDate {
    let (sum, overflow) = civilDate.daysSince1970.addingReportingOverflow(days)
    return FullDate(clampingDaysSince1970: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// The number of days from another date to this one; negative if this one is the earlier.
  public func days(since other: FullDate) -> Int {
    civilDate.daysSince1970 - other.civilDate.daysSince1970
  }
}

extension FullDate: Comparable {
  /// Whether the first date is earlier.
  public static func < (left: FullDate, right: FullDate) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay)
      < (right.storedYear, right.storedMonth, right.storedDay)
  }
}

extension FullDate: CustomStringConvertible, ParameterValue {
  /// Reads an RFC 3339 full-date.
  ///
  /// - Throws: ``InvalidValueError``, naming the text, if it is not a date.
  public init(_ text: some StringProtocol) throws(InvalidValueError) {
    guard let value = FullDate(utf8: ArraySlice(text.utf8)) else {
      throw InvalidValueError(text, isNot: "an RFC 3339 full-date")
    }
    self = value
  }

  init?(utf8 bytes: ArraySlice<UInt8>) {
    var reader = DateTimeReader(bytes)
    guard let date = reader.readDate(), reader.isAtEnd else { return nil }
    self.init(date)
  }

  /// The RFC 3339 full-date.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    bytes.appendDate(civilDate)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The ``description``.
  public var parameterText: String { description }
}

extension FullDate: Codable {
  /// Decodes an RFC 3339 full-date from a string.
  ///
  /// - Throws: `DecodingError.dataCorrupted`, naming the text, if the string is not a date; the
  ///   decoder's own error if there is no string.
  public init(from decoder: any Decoder) throws {
    self = try decoder.text(as: "an RFC 3339 full-date") { FullDate(utf8: $0) }
  }

  /// Encodes the ``description``, an RFC 3339 full-date, as a string.
  ///
  /// - Throws: What encoding a string throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
