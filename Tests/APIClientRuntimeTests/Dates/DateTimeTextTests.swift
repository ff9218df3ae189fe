import Testing

@testable import APIClientRuntime

@Suite("Date-times read and write RFC 3339")
struct DateTimeTextTests {
  @Test(
    "These texts come back as they are",
    arguments: [
      "1970-01-01T00:00:00Z",
      "1969-12-31T23:59:59Z",
      "0000-01-01T00:00:00Z",
      "9999-12-31T23:59:59.999999999Z",
      "2000-02-29T12:00:00Z",
      "2026-11-21T07:04:12.890Z",
      "2026-11-21T07:04:12.890068Z",
      "2026-11-21T07:04:12.890068001Z",
      "2026-11-21T07:04:12+02:00",
      "2026-11-21T07:04:12-11:30",
      "2026-11-21T07:04:12.000001",
      "2026-11-21T07:04:12",
      "9999-12-31T23:59:59-01:00",
      "0000-01-01T00:00:00+01:00",
    ]
  )
  func roundTrip(text: String) throws {
    #expect(try DateTime(text).description == text)
  }

  @Test(
    "Other spellings are understood and written in the usual one",
    arguments: [
      ("2026-11-21t07:04:12z", "2026-11-21T07:04:12Z"),
      ("2026-11-21 07:04:12Z", "2026-11-21T07:04:12Z"),
      ("2026-11-21T07:04:12+00:00", "2026-11-21T07:04:12Z"),
      ("2026-11-21T07:04:12-00:00", "2026-11-21T07:04:12Z"),
      ("2026-11-21T07:04:12+0530", "2026-11-21T07:04:12+05:30"),
      ("2026-11-21T07:04:12.5Z", "2026-11-21T07:04:12.500Z"),
      ("2026-11-21T07:04:12.0000Z", "2026-11-21T07:04:12Z"),
      ("2026-11-21T07:04:12.12345Z", "2026-11-21T07:04:12.123450Z"),
      ("2026-11-21T07:04:12.1234567899999Z", "2026-11-21T07:04:12.123456789Z"),
      ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
      ("2017-01-01T00:59:60.25+01:00", "2017-01-01T01:00:00.250+01:00"),
    ]
  )
  func otherSpellings(text: String, written: String) throws {
    #expect(try DateTime(text).description == written)
  }

  @Test(
    "Everything else is refused",
    arguments: [
      "", "2026", "2026-11-21", "2026-11-21T07:04", "2026-11-21T07:04:12.", "2026-11-21T07:04:12.Z",
      "2026-11-21T07:04:12,5Z", "2026-00-21T07:04:12Z", "2026-13-21T07:04:12Z",
      "2026-11-00T07:04:12Z", "2026-11-31T07:04:12Z", "2026-02-29T07:04:12Z",
      "1900-02-29T07:04:12Z", "2026-11-21T24:00:00Z", "2026-11-21T07:60:12Z",
      "2026-11-21T07:04:61Z", "2026-11-21T07:04:12+24:00", "2026-11-21T07:04:12+02:60",
      "2026-11-21T07:04:12+02", "2026-11-21T07:04:12+2:00", "2026-11-21T07:04:12ZZ",
      "2026-11-21T07:04:12Z ", " 2026-11-21T07:04:12Z", "2026-11-21_07:04:12Z",
      "26-11-21T07:04:12Z", "-026-11-21T07:04:12Z", "+2026-11-21T07:04:12Z",
      "2026-1-21T07:04:12Z", "2026/11/21T07:04:12Z", "2026-11-21T07:04:12 Z",
      "２026-11-21T07:04:12Z", "9999-12-31T23:59:60Z",
    ]
  )
  func invalid(text: String) {
    #expect((try? DateTime(text)) == nil)
  }

  @Test("The instant of a text is counted from the start of 1970 in UTC")
  func instants() throws {
    let value = try DateTime("2026-11-21T07:04:12.890068+02:00")
    #expect(value.secondsSince1970 == 1_795_237_452)
    #expect(value.nanoseconds == 890_068_000)
    #expect(value.utcOffsetMinutes == 120)

    let early = try DateTime("1969-12-31T23:59:59.25Z")
    #expect(early.secondsSince1970 == -1)
    #expect(early.nanoseconds == 250_000_000)
  }

  @Test("A text without an offset is in UTC and is told apart from one that says so")
  func withoutOffset() throws {
    let bare = try DateTime("2026-11-21T07:04:12")
    let utc = try DateTime("2026-11-21T07:04:12Z")
    #expect(bare.utcOffsetMinutes == nil)
    #expect(utc.utcOffsetMinutes == 0)
    #expect(bare == utc)
  }

  @Test("A part of a longer text can be read without copying it")
  func substring() throws {
    let whole = try DateTime("2026-11-21T07:04:12Z")
    #expect(try DateTime("at 2026-11-21T07:04:12Z".dropFirst(3)) == whole)
  }

  @Test("Every day of a 400-year cycle has its date, and the date its day")
  func civilDates() {
    var expected = CivilDate(year: 1799, month: 12, day: 31)
    for day in CivilDate(year: 1800, month: 1, day: 1).daysSince1970...62_000 {
      expected.day += 1
      if expected.day > CivilDate.dayCount(ofMonth: expected.month, inYear: expected.year) {
        expected.day = 1
        expected.month = expected.month % 12 + 1
        if expected.month == 1 { expected.year += 1 }
      }
      guard CivilDate(daysSince1970: day) == expected, expected.daysSince1970 == day else {
        Issue.record("Day \(day) is not \(expected)")
        return
      }
    }
    #expect(expected.year == 2139)
  }
}
