import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Date-times and Foundation's dates")
struct DateTimeFoundationTests {
  @Test("A date-time and a date are the same instant")
  func sameInstant() throws {
    let value = try DateTime("2026-11-21T07:04:12.5+02:00")
    #expect(value.date == Date(timeIntervalSince1970: 1_795_237_452.5))
    #expect(DateTime(Date(timeIntervalSince1970: -0.25)).description == "1969-12-31T23:59:59.750Z")
  }

  @Test("Microseconds survive the way through a date")
  func microseconds() throws {
    var generator = SystemRandomNumberGenerator()
    let years = Int64(-3_281_000_000)...5_270_000_000  // 1866 to 2136
    for _ in 0..<20_000 {
      let value = DateTime(
        secondsSince1970: .random(in: years, using: &generator),
        nanoseconds: .random(in: 0..<1_000_000, using: &generator) * 1_000
      )
      let read = try DateTime(value.description)
      guard DateTime(read.date) == value else {
        Issue.record("\(value) became \(DateTime(read.date))")
        return
      }
    }
    let text = "2026-11-21T07:04:12.890068Z"
    #expect(try DateTime(DateTime(text).date).description == text)
  }

  @Test("A date is rounded to the microsecond, up to the next second too")
  func rounding() {
    #expect(
      DateTime(Date(timeIntervalSinceReferenceDate: 0.999_999_7)).description
        == "2001-01-01T00:00:01Z"
    )
    #expect(
      DateTime(Date(timeIntervalSinceReferenceDate: 0.000_001_4)).nanoseconds == 1_000
    )
  }

  @Test("A date that RFC 3339 cannot write is clamped")
  func extremes() {
    #expect(DateTime(.distantFuture).description == "4001-01-01T00:00:00Z")
    #expect(
      DateTime(Date(timeIntervalSince1970: .infinity)).description
        == "9999-12-31T23:59:59.999999999Z"
    )
    #expect(
      DateTime(Date(timeIntervalSince1970: -.greatestFiniteMagnitude)).description
        == "0000-01-01T00:00:00Z"
    )
    #expect(DateTime(Date(timeIntervalSince1970: .nan)).secondsSince1970 == 0)
  }

  @Test("Now lies between two readings of the clock")
  func now() {
    let before = Date(timeIntervalSinceNow: -0.001)
    let now = DateTime.now.date
    #expect(before <= now && now <= Date(timeIntervalSinceNow: 0.001))
  }

  @Test("Foundation's coders read and write a date-time as a string")
  func foundationCoders() throws {
    let text = #"["2026-11-21T07:04:12.890068+02:00"]"#
    let values = try JSONDecoder().decode([DateTime].self, from: Data(text.utf8))
    #expect(values.map(\.description) == ["2026-11-21T07:04:12.890068+02:00"])
    #expect(String(decoding: try JSONEncoder().encode(values), as: UTF8.self) == text)
  }
}
