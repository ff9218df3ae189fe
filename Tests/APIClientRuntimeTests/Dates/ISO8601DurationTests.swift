import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Durations keep their text")
struct ISO8601DurationTests {
  /// Years, months, weeks, days, hours, minutes, seconds, nanoseconds.
  static let texts: [(String, [Int])] = [
    ("P1Y2M10DT2H30M5S", [1, 2, 0, 10, 2, 30, 5, 0]),
    ("P3Y", [3, 0, 0, 0, 0, 0, 0, 0]),
    ("P2M", [0, 2, 0, 0, 0, 0, 0, 0]),
    ("PT2M", [0, 0, 0, 0, 0, 2, 0, 0]),
    ("P2W", [0, 0, 2, 0, 0, 0, 0, 0]),
    ("P0D", [0, 0, 0, 0, 0, 0, 0, 0]),
    ("PT0S", [0, 0, 0, 0, 0, 0, 0, 0]),
    ("PT1.5S", [0, 0, 0, 0, 0, 0, 1, 500_000_000]),
    ("PT0.1234567899S", [0, 0, 0, 0, 0, 0, 0, 123_456_789]),
    ("PT0,25S", [0, 0, 0, 0, 0, 0, 0, 250_000_000]),
    ("PT007S", [0, 0, 0, 0, 0, 0, 7, 0]),
    // Beyond the RFC's grammar.
    ("P1Y2D", [1, 0, 0, 2, 0, 0, 0, 0]),
    ("PT1H5S", [0, 0, 0, 0, 1, 0, 5, 0]),
    ("P1W2D", [0, 0, 1, 2, 0, 0, 0, 0]),
    ("P1DT0.5H", [0, 0, 0, 1, 0, 0, 1_800, 0]),
    ("P0.5W", [0, 0, 0, 0, 0, 0, 302_400, 0]),
    ("PT0.000000001M", [0, 0, 0, 0, 0, 0, 0, 60]),
    ("-P1DT2H", [0, 0, 0, -1, -2, 0, 0, 0]),
    ("+P1D", [0, 0, 0, 1, 0, 0, 0, 0]),
    ("PT-6H", [0, 0, 0, 0, -6, 0, 0, 0]),
    ("PT-1.5S", [0, 0, 0, 0, 0, 0, -1, -500_000_000]),
    ("-PT-6H+3M", [0, 0, 0, 0, 6, -3, 0, 0]),
    ("p1dt1h", [0, 0, 0, 1, 1, 0, 0, 0]),
    ("PT9223372036854775807S", [0, 0, 0, 0, 0, 0, .max, 0]),
  ]

  @Test("The parts are those of the text, which comes back as it is", arguments: texts)
  func roundTrip(text: String, parts: [Int]) throws {
    let value = try ISO8601Duration(text)
    #expect([value.years, value.months, value.weeks, value.days] == parts.prefix(4))
    #expect([value.hours, value.minutes, value.seconds, value.nanoseconds] == parts.suffix(4))
    #expect(value.description == text)
    #expect(value.parameterText == text)
    #expect(try JSONCoding.text([value]) == "[\"\(text)\"]")
    #expect(try JSONCoding.decode([ISO8601Duration].self, from: "[\"\(text)\"]") == [value])
    let data = try JSONEncoder().encode([value])
    #expect(try JSONDecoder().decode([ISO8601Duration].self, from: data) == [value])
  }

  @Test(
    "Everything else is refused",
    arguments: [
      "", "P", "PT", "-P", "1D", "P1", "P1DT", "PD", "P1S", "PT1D", "PT1Y", "P1M1Y", "P1D1D",
      "PT1S1M", "PTT1S", "P1.D", "P.5D", "PT1.5M1S", "P1.5Y", "P1.5M", "P1D ", " P1D", "P 1D",
      "--P1D",
      "P--1D", "P1H", "PT1X", "PT9223372036854775808S", "P1D\0", "P1Dt", "P１D",
    ]
  )
  func invalid(text: String) {
    #expect((try? ISO8601Duration(text)) == nil)
  }

  @Test(
    "Without years and months it is a length of time",
    arguments: [
      ("P1W", .seconds(604_800)), ("P1DT1H1M1S", .seconds(90_061)),
      ("PT1.5S", .milliseconds(1_500)), ("-PT1.5S", .milliseconds(-1_500)),
      ("PT0.5M", .seconds(30)), ("P0Y0M1D", .seconds(86_400)),
      ("P1Y", nil), ("P1M", nil), ("P9223372036854775807W", nil),
      ("P100000000000000DT9223372036854775807S", nil),
    ] as [(String, Duration?)]
  )
  func lengths(text: String, length: Duration?) throws {
    #expect(try ISO8601Duration(text).duration == length)
  }

  @Test(
    "A length of time is written in hours, minutes and seconds",
    arguments: [
      (.zero, "PT0S"), (.seconds(1), "PT1S"), (.seconds(60), "PT1M"), (.seconds(3_600), "PT1H"),
      (.seconds(3_605), "PT1H0M5S"), (.seconds(90_061), "PT25H1M1S"),
      (.milliseconds(1_500), "PT1.5S"), (.nanoseconds(1), "PT0.000000001S"),
      (.milliseconds(-90_250), "-PT1M30.25S"), (.nanoseconds(-1), "-PT0.000000001S"),
      (Duration(secondsComponent: 0, attosecondsComponent: 1), "PT0S"),
      (.seconds(Int64.min), "-PT2562047788015215H30M8S"),
    ] as [(Duration, String)]
  )
  func fromLengths(length: Duration, text: String) throws {
    let value = ISO8601Duration(length)
    #expect(value.text == text)
    let same = try ISO8601Duration(text)
    #expect(same.duration == value.duration)
    #expect((same.hours, same.minutes) == (value.hours, value.minutes))
    #expect((same.seconds, same.nanoseconds) == (value.seconds, value.nanoseconds))
  }

  @Test("Equal is what is written alike")
  func equality() throws {
    let expected = try ISO8601Duration("PT1M")
    #expect(try ISO8601Duration("PT60S") != expected)
    #expect(ISO8601Duration(.seconds(60)) == expected)
    #expect(try Set([ISO8601Duration("PT1M"), ISO8601Duration("PT1M")]).count == 1)
  }

  @Test("The error names the text and the place")
  func error() {
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode([ISO8601Duration].self, from: #"["P1D","soon"]"#)
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("Unexpected error \(String(describing: error))")
      return
    }
    #expect(context.debugDescription == "\"soon\" is not an ISO 8601 duration")
    #expect(error?.path == "1")
  }
}
