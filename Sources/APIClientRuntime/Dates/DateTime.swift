/// A point in time, to the nanosecond, and the UTC offset it was written with.
///
/// The textual form is the `date-time` of RFC 3339, section 5.6. Two values are equal, and ordered,
/// by the instant alone: `2026-01-01T00:00:00Z` equals `2026-01-01T02:00:00+02:00`. The offset is
/// kept only so that a value is written as it was read.
///
/// The local time, that is the instant seen at its offset, always lies in the years 0000 to 9999,
/// the range RFC 3339 can write. Whatever would fall outside is clamped to the nearest end.
public struct DateTime: Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public let secondsSince1970: Int64

  /// The nanoseconds to add to ``secondsSince1970``, from 0 to 999,999,999.
  public let nanoseconds: Int32

  private let storedOffset: Int16?

  /// The offset from UTC, in minutes, that the value is written with.
  ///
  /// `nil` if it was read from a text without an offset. Such a text is taken to be in UTC, and the
  /// value is written without an offset again.
  public var utcOffsetMinutes: Int? { storedOffset.map(Int.init) }

  /// Creates the instant that lies the given time after the start of 1970 in UTC.
  ///
  /// Nothing is refused: nanoseconds outside 0 to 999,999,999 carry over into the seconds, an
  /// offset is clamped to 23:59 either way, and an instant whose local time would leave the years
  /// 0000 to 9999 is clamped to the first or last one inside.
  public init(secondsSince1970: Int64, nanoseconds: Int = 0, utcOffsetMinutes: Int? = 0) {
    var carry = nanoseconds / Self.nanosecondsPerSecond
    var remainder = nanoseconds % Self.nanosecondsPerSecond
    if remainder < 0 {
      remainder += Self.nanosecondsPerSecond
      carry -= 1
    }
    let (sum, overflow) = secondsSince1970.addingReportingOverflow(Int64(carry))
    let seconds = overflow ? (carry < 0 ? Int64.min : Int64.max) : sum

    let offset = utcOffsetMinutes.map { min(max($0, -Self.maximumOffset), Self.maximumOffset) }
    let shift = Int64(offset ?? 0) * 60
    let earliest = Self.localSeconds.lowerBound - shift
    let latest = Self.localSeconds.upperBound - shift
    if seconds < earliest {
      self.init(exactSeconds: earliest, nanoseconds: 0, offset: offset)
    } else if seconds > latest {
      self.init(exactSeconds: latest, nanoseconds: Self.nanosecondsPerSecond - 1, offset: offset)
    } else {
      self.init(exactSeconds: seconds, nanoseconds: remainder, offset: offset)
    }
  }

  /// Creates a value from parts that are known to be in range.
  init(exactSeconds seconds: Int64, nanoseconds: Int, offset: Int?) {
    self.secondsSince1970 = seconds
    self.nanoseconds = Int32(truncatingIfNeeded: nanoseconds)
    self.storedOffset = offset.map { Int16(truncatingIfNeeded: $0) }
  }

  static let nanosecondsPerSecond = 1_000_000_000
  static let maximumOffset = 23 * 60 + 59

  /// The seconds from 0000-01-01T00:00:00 to 9999-12-31T23:59:59.
  static let localSeconds: ClosedRange<Int64> = -62_167_219_200...253_402_300_799
}

extension DateTime: Hashable, Comparable {
  /// Whether both are the same instant, whatever their offsets.
  public static func == (left: DateTime, right: DateTime) -> Bool {
    left.secondsSince1970 == right.secondsSince1970 && left.nanoseconds == right.nanoseconds
  }

  /// Whether the first instant is earlier, whatever the offsets.
  public static func < (left: DateTime, right: DateTime) -> Bool {
    (left.secondsSince1970, left.nanoseconds) < (right.secondsSince1970, right.nanoseconds)
  }

  /// Feeds the instant, and not the offset, to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(secondsSince1970)
    hasher.combine(nanoseconds)
  }
}
