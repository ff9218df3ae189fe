extension [UInt8] {
  /// Appends the last digits of a number that is not negative.
  mutating func appendDigits(of number: Int, count: Int) {
    var rest = number
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
    for index in indices.suffix(count).reversed() where rest > 0 {
      self[index] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// Appends a point and the fewest of 3, 6 or 9 digits that lose nothing; nothing for zero.
  mutating func appendFraction(nanoseconds: Int) {
    guard nanoseconds != 0 else { return }
    append(UInt8(ascii: "."))
    if nanoseconds % 1_000_000 == 0 {
      appendDigits(of: nanoseconds / 1_000_000, count: 3)
    } else if nanoseconds % 1_000 == 0 {
      appendDigits(of: nanoseconds / 1_000, count: 6)
    } else {
      appendDigits(of: nanoseconds, count: 9)
    }
  }

  /// Appends an RFC 3339 time-offset.
  mutating func appendOffset(minutes: Int) {
    guard minutes != 0 else {
      append(UInt8(ascii: "Z"))
      return
    }
    append(minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    appendDigits(of: abs(minutes) / 60, count: 2)
    append(UInt8(ascii: ":"))
    appendDigits(of: abs(minutes) % 60, count: 2)
  }

  /// Appends an RFC 3339 full-date.
  mutating func appendDate(_ date: CivilDate) {
    appendDigits(of: date.year, count: 4)
    append(UInt8(ascii: "-"))
    appendDigits(of: date.month, count: 2)
    append(UInt8(ascii: "-"))
    appendDigits(of: date.day, count: 2)
  }

  /// Appends an RFC 3339 partial-time without its fraction.
  mutating func appendTime(hour: Int, minute: Int, second: Int) {
    appendDigits(of: hour, count: 2)
    append(UInt8(ascii: ":"))
    appendDigits(of: minute, count: 2)
    append(UInt8(ascii: ":"))
    appendDigits(of: second, count: 2)
  }
}
