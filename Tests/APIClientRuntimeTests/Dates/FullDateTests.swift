import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Dates read and write RFC 3339")
struct FullDateTests {
  @Test(
    "These texts come back as they are",
    arguments: ["2026-11-21", "0000-01-01", "9999-12-31", "2000-02-29", "2024-02-29", "1970-01-01"]
  )
  func roundTrip(text: String) throws {
    let date = try FullDate(text)
    #expect(date.description == text)
    #expect(date.parameterText == text)
    #expect(try FullDate(year: date.year, month: date.month, day: date.day) == date)
    #expect(try JSONCoding.text([date]) == "[\"\(text)\"]")
    #expect(try JSONCoding.decode([FullDate].self, from: "[\"\(text)\"]") == [date])
    #expect(try JSONDecoder().decode([FullDate].self, from: JSONEncoder().encode([date])) == [date])
  }

  @Test("The parts are those of the text")
  func parts() throws {
    let date = try FullDate("2026-11-02")
    #expect((date.year, date.month, date.day) == (2026, 11, 2))
  }

  @Test(
    "Everything else is refused",
    arguments: [
      "", "2026", "2026-11", "2026-11-2", "2026-1-21", "26-11-21", "2026-11-31", "2026-02-29",
      "1900-02-29", "2026-00-01", "2026-13-01", "2026-11-00", "2026-11-21Z", "2026-11-21T00:00:00Z",
      " 2026-11-21", "2026-11-21 ", "2026/11/21", "-026-11-21", "20261121", "２026-11-21",
    ]
  )
  func invalid(text: String) {
    #expect((try? FullDate(text)) == nil)
  }

  @Test("There is no such day in the calendar")
  func noSuchDay() {
    #expect((try? FullDate(year: 2023, month: 2, day: 29)) == nil)
    #expect((try? FullDate(year: 2024, month: 2, day: 30)) == nil)
    #expect((try? FullDate(year: 2024, month: 13, day: 1)) == nil)
    #expect((try? FullDate(year: 2024, month: 1, day: 0)) == nil)
    #expect((try? FullDate(year: -1, month: 1, day: 1)) == nil)
    #expect((try? FullDate(year: 10_000, month: 1, day: 1)) == nil)
    #expect((try? FullDate(year: .max, month: .max, day: .max)) == nil)
  }

  @Test("Dates are ordered by the calendar")
  func order() throws {
    let texts = [
      "0000-01-01", "1999-12-31", "2026-01-31", "2026-02-01", "2026-02-02", "2027-01-01",
    ]
    let dates = try texts.map { try FullDate($0) }
    #expect(dates.reversed().sorted() == dates)
    #expect(Set(dates + dates).count == texts.count)
  }

  @Test(
    "Days are added across months, leap days and years",
    arguments: [
      ("2026-11-21", 10, "2026-12-01"), ("2024-02-28", 1, "2024-02-29"),
      ("2024-02-28", 2, "2024-03-01"), ("2023-02-28", 1, "2023-03-01"),
      ("2026-01-01", -1, "2025-12-31"), ("1970-01-01", -719_528, "0000-01-01"),
      ("2026-11-21", 0, "2026-11-21"), ("1600-01-01", 146_097, "2000-01-01"),
    ]
  )
  func adding(text: String, days: Int, result: String) throws {
    let date = try FullDate(text)
    let sum = date.adding(days: days)
    #expect(sum.description == result)
    #expect(sum.days(since: date) == days)
  }

  @Test("What is beyond the years 0000 to 9999 is clamped")
  func clamping() throws {
    let date = try FullDate("2026-11-21")
    #expect(date.adding(days: .max).description == "9999-12-31")
    #expect(date.adding(days: .min).description == "0000-01-01")
    #expect(date.adding(days: 4_000_000).description == "9999-12-31")
    let early = try DateTime("0000-01-01T00:00:00+01:00")
    #expect(FullDate(utc: early).description == "0000-01-01")
  }

  @Test("A date begins at midnight in UTC, and an instant is on its date in UTC")
  func dateTimes() throws {
    let date = try FullDate("2026-11-21")
    #expect(date.dateTime.description == "2026-11-21T00:00:00Z")
    for (text, day) in [
      ("2026-11-21T00:00:00Z", "2026-11-21"), ("2026-11-21T23:59:59.999Z", "2026-11-21"),
      ("2026-11-21T00:30:00+01:00", "2026-11-20"), ("1969-12-31T23:59:59Z", "1969-12-31"),
      ("1969-12-31T00:00:00Z", "1969-12-31"), ("1970-01-01T00:00:00Z", "1970-01-01"),
    ] {
      #expect(FullDate(utc: try DateTime(text)).description == day)
    }
  }

  @Test("The error names the text and the place", arguments: [true, false])
  func error(withFoundation: Bool) throws {
    let text = #"{"dates":["2026-11-21","2026-02-30"]}"#
    let error = #expect(throws: DecodingError.self) {
      _ =
        if withFoundation {
          try JSONDecoder().decode([String: [FullDate]].self, from: Data(text.utf8))
        } else {
          try JSONCoding.decode([String: [FullDate]].self, from: text)
        }
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("Unexpected error \(String(describing: error))")
      return
    }
    #expect(context.debugDescription == "\"2026-02-30\" is not an RFC 3339 full-date")
    #expect(error?.path == "dates.1")
  }

  @Test("Escapes make no difference, and what is no text is refused")
  func kinds() throws {
    let date = try JSONCoding.decode(FullDate.self, from: #""2026\u002d11-21""#)
    #expect(date.description == "2026-11-21")
    for text in ["20261121", "null", "[]"] {
      #expect(throws: DecodingError.self) { try JSONCoding.decode(FullDate.self, from: text) }
    }
  }
}
