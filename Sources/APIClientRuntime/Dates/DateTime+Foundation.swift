#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension DateTime {
  /// The current time, to the microsecond, in UTC.
  public static var now: DateTime { DateTime(Date()) }

  /// The instant of a date, rounded to the nearest microsecond, in UTC.
  ///
  /// A date holds its seconds as a `Double`, which near the present resolves a tenth of a
  /// microsecond at best; digits below the microsecond would be noise. A date out of range is
  /// clamped, and one that is not a number reads as the start of 1970.
  public init(_ date: Date) {
    let interval = date.timeIntervalSinceReferenceDate
    guard !interval.isNaN else {
      self.init(secondsSince1970: 0)
      return
    }
    // Both ends are beyond the year 9999, so the initializer's own clamp has the last word.
    let limited = min(max(interval, -1e12), 1e12)
    let seconds = limited.rounded(.down)
    let microseconds = ((limited - seconds) * 1e6).rounded()
    self.init(
      secondsSince1970: Int64(seconds) + Self.referenceDate,
      nanoseconds: Int(microseconds) * 1_000
    )
  }

  /// The instant as a date, to the precision of its `Double`.
  ///
  /// Microseconds survive the way to a date and back in the years 1865 to 2137.
  public var date: Date {
    // Counted from the reference date itself, the way a date stores it, to round only once.
    let seconds = Double(secondsSince1970 - Self.referenceDate)
    return Date(timeIntervalSinceReferenceDate: seconds + Double(nanoseconds) / 1e9)
  }

  /// 2001-01-01T00:00:00Z, where dates count from, in seconds since 1970.
  private static let referenceDate: Int64 = 978_307_200
}
