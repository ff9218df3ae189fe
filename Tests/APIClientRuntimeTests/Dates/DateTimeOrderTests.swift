import Testing

@testable import APIClientRuntime

@Suite("Date-times compare by the instant")
struct DateTimeOrderTests {
  @Test("The same instant at two offsets is equal and has one hash")
  func equality() throws {
    let utc = try DateTime("2026-01-01T00:00:00Z")
    let east = try DateTime("2026-01-01T02:00:00+02:00")
    #expect(utc == east)
    #expect(Set([utc, east]).count == 1)
    #expect(utc.description != east.description)
  }

  @Test("A page of mixed spellings sorts by time")
  func order() throws {
    let texts = [
      "2026-11-21T07:04:12.890068001Z", "2026-11-21T08:04:12+02:00", "2026-11-21T07:04:12.890068Z",
      "2026-11-21 07:04:12", "1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59.1Z",
    ]
    let dates = try texts.map { try DateTime($0) }
    #expect(
      dates.sorted().map(\.description) == [
        "1969-12-31T23:59:59.100Z", "1969-12-31T23:59:59.900Z", "2026-11-21T08:04:12+02:00",
        "2026-11-21T07:04:12", "2026-11-21T07:04:12.890068Z", "2026-11-21T07:04:12.890068001Z",
      ]
    )
  }
}
