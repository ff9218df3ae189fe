import ConformanceFormats
import LoopbackServer
import Testing

@Suite("formats: each format that has a type of its own")
struct FormatsTests {
  private let id = UUID(uuidString: "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6")!

  @Test("As parameters")
  func parameters() async throws {
    let server = try LoopbackServer.json("{}")
    _ = try await ThingApi(at: server).getThing(
      id: id,
      day: FullDate(year: 2026, month: 2, day: 28),
      within: ISO8601Duration("P1DT12H"),
      serial: .max
    )
    #expect(
      server.sent == [
        Sent(
          "GET /things/f81d4fae-7dec-11d0-a765-00a0c91e6bf6?day=2026-02-28&within=P1DT12H"
            + "&serial=18446744073709551615"
        )
      ]
    )
  }

  @Test("As properties: nothing is lost")
  func reading() async throws {
    let text =
      #"{"dateTime":"2026-11-21T07:04:12.890068Z","date":"2026-02-28","time":"23:59:60Z","#
      + #""duration":"P1Y2M","uuid":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","uri":"urn:a","#
      + #""bytes":"AP8=","binary":"b","password":"p","int8":-128,"int16":32767,"#
      + #""int32":-2147483648,"int64":-9223372036854775808,"uint8":255,"uint16":65535,"#
      + #""uint32":4294967295,"uint64":18446744073709551615,"integer":9007199254740993,"#
      + #""large":9223372036854775807,"float":0.1,"double":0.1,"#
      + #""decimal":0.10000000000000000000000000000000001,"decimalText":"0.10","number":-0.5,"#
      + #""unknown":"12345"}"#
    let server = try LoopbackServer.json(text)
    let thing = try await ThingApi(at: server).getThing(id: id)
    #expect(thing.dateTime?.nanoseconds == 890_068_000)
    let expected = try FullDate(year: 2026, month: 2, day: 28)
    #expect(thing.date == expected)
    #expect(thing.time?.second == 60)
    #expect(thing.duration?.months == 2)
    #expect(thing.uuid == id)
    #expect(thing.bytes == Base64Data([0, 255]))
    #expect(thing.int8 == .min)
    #expect(thing.int64 == .min)
    #expect(thing.uint64 == .max)
    #expect(thing.integer == 9_007_199_254_740_993)
    #expect(thing.float == 0.1)
    let decimal = try JSONNumber("0.10000000000000000000000000000000001")
    #expect(thing.decimal == decimal)
    #expect(try json(thing) == text)
  }

  @Test(
    "What a type cannot hold names the place, and is never cut off",
    arguments: [
      ("dateTime", #""2026-02-30T00:00:00Z""#), ("date", #""2026-02-29""#),
      ("time", #""24:00:00""#),
      ("duration", #""1 day""#), ("uuid", #""f81d4fae""#), ("bytes", #""!""#), ("int8", "128"),
      ("int16", "-32769"), ("int32", "2147483648"), ("int64", "9223372036854775808"),
      ("uint8", "-1"), ("uint16", "65536"), ("uint32", "4294967296"),
      ("uint64", "18446744073709551616"), ("integer", "1e30"), ("integer", "1.5"),
      ("large", "340282366920938463463374607431768211455"), ("float", "1e39"), ("double", "1e400"),
      ("decimal", #""1""#), ("uri", "1"),
    ]
  )
  func wrong(property: String, value: String) async throws {
    let server = try LoopbackServer.json(#"{"\#(property)": \#(value)}"#)
    #expect(await fault { try await ThingApi(at: server).getThing(id: id) } == "$.\(property)")
  }
}
