/// Dates of HTTP, in the three forms that a recipient has to take (RFC 9110, section 5.6.7).
enum HTTPDate {
  /// The seconds from the start of 1970 in UTC to a date; nil if the text is none.
  ///
  /// - Parameters:
  ///   - text: Such as `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, or
  ///     `Sun Nov  6 08:49:37 1994`. The day of the week is not checked.
  ///   - currentYear: What a year of two digits is near to.
  /// - Returns: The seconds.
  static func secondsSince1970(_ text: String, currentYear: Int) -> Int64? {
    let words = text.split { $0 == " " || $0 == "," }
    let isAscii = text.utf8.allSatisfy { $0 < 0x80 }
    guard isAscii, let weekday = words.first, weekday.count >= 3 else { return nil }
    switch words.count {
    case 6 where words[5] == "GMT":
      return seconds(day: words[1], words[2], year: number(words[3], 4), words[4])
    case 4 where words[3] == "GMT":
      let parts = words[1].split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 3 else { return nil }
      let year = number(parts[2], 2).map { closest($0, to: currentYear) }
      return seconds(day: parts[0], parts[1], year: year, words[2])
    case 5:
      return seconds(day: words[2], words[1], year: number(words[4], 4), words[3])
    default:
      return nil
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func seconds(
    day: Substring,
    _ month: Substring,
    year: Int?,
    _ time: Substring
  ) -> Int64? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard let year, let month = months.firstIndex(of: String(month)).map({ $0 + 1 }),
      let day = number(day, day.count == 1 ? 1 : 2), day >= 1,
      day <= CivilDate.dayCount(ofMonth: month, inYear: year),
      parts.count == 3, let hour = number(parts[0], 2), hour < 24,
      let minute = number(parts[1], 2), minute < 60,
      // 60 is a leap second.
      let second = number(parts[2], 2), second <= 60
    else { return nil }
    let days = CivilDate(year: year, month: month, day: day).daysSince1970
    return Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
  }

  private static func number(_ text: Substring, _ digits: Int) -> Int? {
    guard text.utf8.count == digits,
      text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    else { return nil }
    return Int(text)
  }

  /// A year of two digits that seems to lie more than 50 years ahead lies in the past.
  private static func closest(_ year: Int, to currentYear: Int) -> Int {
    let century = currentYear / 100 * 100
    let candidate = century + year
    return candidate > currentYear + 50 ? candidate - 100 : candidate
  }
}
