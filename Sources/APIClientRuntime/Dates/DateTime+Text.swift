extension DateTime: CustomStringConvertible {
  /// Reads an RFC 3339 date-time.
  ///
  /// More is understood than the RFC's grammar: a missing offset, which stands for UTC, and an
  /// offset without its colon (`+0200`). As section 5.6 suggests, `t` and `z` may be lower case and
  /// a space may stand for the `T`. The second 60 of a leap second is read as the second after 59.
  /// Digits of a fraction beyond the nanosecond are dropped.
  ///
  /// - Throws: ``InvalidValueError``, naming the text, if it is not a date-time.
  public init(_ text: some StringProtocol) throws(InvalidValueError) {
    guard let value = DateTime(utf8: ArraySlice(text.utf8)) else {
      throw InvalidValueError(text, isNot: "an RFC 3339 date-time")
    }
    self = value
  }

  /// Reads an RFC 3339 date-time from its UTF-8 bytes; `nil` if they are not one.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    var reader = DateTimeReader(bytes)
    guard let value = reader.read() else { return nil }
    self = value
  }

  /// The RFC 3339 date-time, at the offset the value was read with.
  ///
  /// The fraction has 0, 3, 6 or 9 digits, the fewest that lose nothing. The offset zero is `Z`.
  public var description: String {
    let offset = utcOffsetMinutes
    // In 64 bits, as an Int has only 32 on some watches.
    let local = secondsSince1970 + Int64(offset ?? 0) * 60
    var days = Int(local / 86_400)
    var second = Int(local % 86_400)
    if second < 0 {
      second += 86_400
      days -= 1
    }
    let date = CivilDate(daysSince1970: days)

    var bytes: [UInt8] = []
    bytes.reserveCapacity(35)
    bytes.appendDate(date)
    bytes.append(UInt8(ascii: "T"))
    bytes.appendTime(hour: second / 3_600, minute: second / 60 % 60, second: second % 60)
    bytes.appendFraction(nanoseconds: Int(nanoseconds))
    if let offset {
      bytes.appendOffset(minutes: offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
