/// The field Retry-After (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// How long the field asks to wait; nil if it cannot be read.
  ///
  /// - Parameters:
  ///   - text: The value: a number of seconds, or a date.
  ///   - now: Seconds since the start of 1970.
  /// - Returns: The time, not less than zero.
  static func delay(_ text: String, now: Int64) -> Duration? {
    let bytes = text.utf8
    if !bytes.isEmpty, bytes.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) {
      // More digits than fit mean a time that nobody waits for.
      return .seconds(Int64(text).map { min($0, 1 << 40) } ?? 1 << 40)
    }
    let year = CivilDate(daysSince1970: Int(now / 86_400)).year
    return HTTPDate.secondsSince1970(text, currentYear: year).map { .seconds(max($0 - now, 0)) }
  }
}
