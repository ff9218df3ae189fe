import Testing

@testable import APIClientRuntime

@Suite("Date-times add and subtract durations")
struct DateTimeArithmeticTests {
  let start = DateTime(secondsSince1970: 100, nanoseconds: 250_000_000, utcOffsetMinutes: 60)

  @Test("A duration moves the instant and keeps the offset")
  func moving() {
    let later = start + .milliseconds(1_800)
    #expect(later == DateTime(secondsSince1970: 102, nanoseconds: 50_000_000))
    #expect(later.utcOffsetMinutes == 60)
    #expect(start + .milliseconds(-300) == DateTime(secondsSince1970: 99, nanoseconds: 950_000_000))
    #expect(start - .milliseconds(300) == DateTime(secondsSince1970: 99, nanoseconds: 950_000_000))
    #expect(start - .milliseconds(-1_800) == later)
  }

  @Test("The difference of two instants is what leads from one to the other")
  func difference() throws {
    let end = try DateTime("2026-11-21T07:04:12.000000001Z")
    #expect(start + (end - start) == end)
    #expect(end + (start - end) == start)
    #expect(start - start == .zero)
    #expect(end - (end - .nanoseconds(1)) == .nanoseconds(1))
  }

  @Test("Less than a nanosecond is rounded down")
  func rounding() {
    let attosecond = Duration(secondsComponent: 0, attosecondsComponent: 1)
    #expect(start + attosecond == start)
    #expect(start - attosecond == start + .nanoseconds(-1))
  }

  @Test("What leaves the years 0000 to 9999 is clamped")
  func clamping() {
    let longest = Duration(secondsComponent: .max, attosecondsComponent: 0)
    let shortest = Duration(secondsComponent: .min, attosecondsComponent: 0)
    #expect((start + longest).description == "9999-12-31T23:59:59.999999999+01:00")
    #expect((start + shortest).description == "0000-01-01T00:00:00+01:00")
    #expect((start - shortest).description == "9999-12-31T23:59:59.999999999+01:00")
    #expect((start - longest).description == "0000-01-01T00:00:00+01:00")
  }

  @Test("Parts out of range are carried over or clamped, and never trap")
  func normalising() {
    #expect(
      DateTime(secondsSince1970: 10, nanoseconds: -1)
        == DateTime(secondsSince1970: 9, nanoseconds: 999_999_999)
    )
    #expect(
      DateTime(secondsSince1970: 10, nanoseconds: 2_000_000_003)
        == DateTime(secondsSince1970: 12, nanoseconds: 3)
    )
    #expect(DateTime(secondsSince1970: 0, utcOffsetMinutes: .max).utcOffsetMinutes == 1_439)
    #expect(DateTime(secondsSince1970: 0, utcOffsetMinutes: .min).utcOffsetMinutes == -1_439)
    #expect(
      DateTime(secondsSince1970: .max, nanoseconds: .max, utcOffsetMinutes: nil).description
        == "9999-12-31T23:59:59.999999999"
    )
    #expect(
      DateTime(secondsSince1970: .min, nanoseconds: .min).description == "0000-01-01T00:00:00Z"
    )
  }
}
