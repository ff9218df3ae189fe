extension DateTime {
  /// The instant a duration later, at the same offset.
  ///
  /// The result is rounded down to whole nanoseconds. It never traps: a result beyond the years
  /// 0000 to 9999 is clamped, as ``DateTime/init(secondsSince1970:nanoseconds:utcOffsetMinutes:)``
  /// clamps it.
  public static func + (instant: DateTime, duration: Duration) -> DateTime {
    let (seconds, attoseconds) = duration.components
    let (sum, overflow) = instant.secondsSince1970.addingReportingOverflow(seconds)
    return DateTime(
      secondsSince1970: overflow ? (seconds < 0 ? .min : .max) : sum,
      nanoseconds: Int(instant.nanoseconds) + Int(attoseconds.dividedRoundingDown(by: billion)),
      utcOffsetMinutes: instant.utcOffsetMinutes
    )
  }

  /// The instant a duration earlier, at the same offset.
  ///
  /// Rounded and clamped as `+` does.
  public static func - (instant: DateTime, duration: Duration) -> DateTime {
    let (seconds, attoseconds) = duration.components
    let (difference, overflow) = instant.secondsSince1970.subtractingReportingOverflow(seconds)
    return DateTime(
      secondsSince1970: overflow ? (seconds < 0 ? .max : .min) : difference,
      nanoseconds: Int(instant.nanoseconds) + Int((-attoseconds).dividedRoundingDown(by: billion)),
      utcOffsetMinutes: instant.utcOffsetMinutes
    )
  }

  /// The time from the second instant to the first; negative if the first is the earlier.
  public static func - (end: DateTime, start: DateTime) -> Duration {
    Duration(
      secondsComponent: end.secondsSince1970 - start.secondsSince1970,
      attosecondsComponent: Int64(end.nanoseconds - start.nanoseconds) * billion
    )
  }
}

/// Nanoseconds in a second, and attoseconds in a nanosecond.
private let billion: Int64 = 1_000_000_000

extension Int64 {
  fileprivate func dividedRoundingDown(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
