/// Reads the bytes of an RFC 3339 date-time, or of a part of one, from front to back.
struct DateTimeReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.position = bytes.startIndex
  }

  /// Whether all bytes have been read.
  var isAtEnd: Bool { position == bytes.endIndex }

  /// The date-time that all the bytes together spell; `nil` if they spell none.
  mutating func read() -> DateTime? {
    guard
      let date = readDate(), skipSeparator(), let time = readTime(), let offset = readOffset(),
      isAtEnd
    else { return nil }

    let second = time.hour * 3_600 + time.minute * 60 + time.second
    let local = Int64(date.daysSince1970) * 86_400 + Int64(second)
    // Only the leap second after the last second of all can be too late.
    guard local <= DateTime.localSeconds.upperBound else { return nil }
    return DateTime(
      exactSeconds: local - Int64(offset.minutes ?? 0) * 60,
      nanoseconds: time.nanoseconds,
      offset: offset.minutes
    )
  }

  /// The next bytes as an RFC 3339 full-date; `nil` if they are none.
  mutating func readDate() -> CivilDate? {
    guard
      let year = readDigits(4), skip(UInt8(ascii: "-")),
      let month = readDigits(2), skip(UInt8(ascii: "-")),
      let day = readDigits(2),
      day >= 1, day <= CivilDate.dayCount(ofMonth: month, inYear: year)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The next bytes as an RFC 3339 partial-time; `nil` if they are none.
  mutating func readTime() -> (hour: Int, minute: Int, second: Int, nanoseconds: Int)? {
    guard
      let hour = readDigits(2), skip(UInt8(ascii: ":")),
      let minute = readDigits(2), skip(UInt8(ascii: ":")),
      let second = readDigits(2),
      hour < 24, minute < 60, second <= 60,
      let nanoseconds = readFraction()
    else { return nil }
    return (hour, minute, second, nanoseconds)
  }

  private mutating func readDigits(_ count: Int) -> Int? {
    guard bytes.endIndex - position >= count else { return nil }
    var number = 0
    for index in position..<position + count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    position += count
    return number
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSeparator() -> Bool {
    skip(UInt8(ascii: "T")) || skip(UInt8(ascii: "t")) || skip(UInt8(ascii: " "))
  }

  /// The nanoseconds of a fraction; 0 if there is none, `nil` if it has no digits.
  private mutating func readFraction() -> Int? {
    guard skip(UInt8(ascii: ".")) else { return 0 }
    let start = position
    var nanoseconds = 0
    var scale = DateTime.nanosecondsPerSecond
    while position < bytes.endIndex {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      if scale > 1 {
        nanoseconds = nanoseconds &* 10 &+ Int(digit)
        scale /= 10
      }
      position += 1
    }
    return position == start ? nil : nanoseconds * scale
  }

  /// An offset in minutes; wrapped, because no offset at all is as good as one.
  mutating func readOffset() -> (minutes: Int?, Void)? {
    guard position < bytes.endIndex else { return (nil, ()) }
    let sign = bytes[position]
    position += 1
    switch sign {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      return (0, ())
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard let hours = readDigits(2) else { return nil }
      _ = skip(UInt8(ascii: ":"))
      guard let minutes = readDigits(2), hours < 24, minutes < 60 else { return nil }
      let offset = hours * 60 + minutes
      return (sign == UInt8(ascii: "-") ? -offset : offset, ())
    default:
      return nil
    }
  }
}
