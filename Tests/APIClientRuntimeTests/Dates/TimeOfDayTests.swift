import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Times of day keep their text")
struct TimeOfDayTests {
  @Test(
    "The parts are those of the text, which comes back as it is",
    arguments: [
      ("07:04:12", 7, 4, 12, 0, nil),
      ("00:00:00Z", 0, 0, 0, 0, 0),
      ("23:59:60Z", 23, 59, 60, 0, 0),
      ("07:04:12.5", 7, 4, 12, 500_000_000, nil),
      ("07:04:12.50", 7, 4, 12, 500_000_000, nil),
      ("07:04:12.000", 7, 4, 12, 0, nil),
      ("07:04:12.123456789987z", 7, 4, 12, 123_456_789, 0),
      ("07:04:12.000001+02:00", 7, 4, 12, 1_000, 120),
      ("07:04:12-11:30", 7, 4, 12, 0, -690),
      ("07:04:12+0530", 7, 4, 12, 0, 330),
    ] as [(String, Int, Int, Int, Int, Int?)]
  )
  func roundTrip(
    text: String,
    hour: Int,
    minute: Int,
    second: Int,
    nanoseconds: Int,
    offset: Int?
  ) throws {
    let time = try TimeOfDay(text)
    #expect((time.hour, time.minute, time.second) == (hour, minute, second))
    #expect(time.nanoseconds == nanoseconds)
    #expect(time.utcOffsetMinutes == offset)
    #expect(time.description == text)
    #expect(time.parameterText == text)
    #expect(try JSONCoding.text([time]) == "[\"\(text)\"]")
    #expect(try JSONCoding.decode([TimeOfDay].self, from: "[\"\(text)\"]") == [time])
    #expect(
      try JSONDecoder().decode([TimeOfDay].self, from: JSONEncoder().encode([time])) == [time]
    )
  }

  @Test(
    "Everything else is refused",
    arguments: [
      "", "07", "07:04", "7:04:12", "07:04:1", "24:00:00", "07:60:12", "07:04:61", "07:04:12.",
      "07:04:12,5", "07:04:12+02", "07:04:12+24:00", "07:04:12 Z", "07:04:12ZZ", " 07:04:12",
      "07:04:12 ", "T07:04:12", "070412", "-7:04:12",
    ]
  )
  func invalid(text: String) {
    #expect((try? TimeOfDay(text)) == nil)
  }

  @Test("Parts make a text")
  func made() throws {
    #expect(try TimeOfDay(hour: 7, minute: 4).text == "07:04:00")
    #expect(
      try TimeOfDay(hour: 7, minute: 4, second: 12, nanoseconds: 890_000_000).text == "07:04:12.890"
    )
    #expect(try TimeOfDay(hour: 7, minute: 4, utcOffsetMinutes: 0).text == "07:04:00Z")
    #expect(try TimeOfDay(hour: 7, minute: 4, utcOffsetMinutes: -90).text == "07:04:00-01:30")
    let expected = try TimeOfDay("07:04:00")
    #expect(try TimeOfDay(hour: 7, minute: 4) == expected)
    #expect((try? TimeOfDay(hour: 24, minute: 0)) == nil)
    #expect((try? TimeOfDay(hour: 0, minute: 60)) == nil)
    #expect((try? TimeOfDay(hour: 0, minute: 0, second: 61)) == nil)
    #expect((try? TimeOfDay(hour: 0, minute: 0, nanoseconds: 1_000_000_000)) == nil)
    #expect((try? TimeOfDay(hour: 0, minute: 0, utcOffsetMinutes: 1_440)) == nil)
    #expect((try? TimeOfDay(hour: 0, minute: -1)) == nil)
  }

  @Test("Equal is what is written alike")
  func equality() throws {
    let expected = try TimeOfDay("07:04:12.000")
    #expect(try TimeOfDay("07:04:12") != expected)
    #expect(
      try Set([TimeOfDay("07:04:12"), TimeOfDay("07:04:12"), TimeOfDay("07:04:12Z")]).count == 2
    )
  }

  @Test("The error names the text and the place")
  func error() {
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode([String: TimeOfDay].self, from: #"{"at":"25:00:00"}"#)
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("Unexpected error \(String(describing: error))")
      return
    }
    #expect(context.debugDescription == "\"25:00:00\" is not an RFC 3339 time")
    #expect(error?.path == "at")
  }
}
