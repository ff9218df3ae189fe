import Testing

@testable import APIClientRuntime

/// The dates of RFC 9110, section 5.6.7.
@Suite struct HTTPDateTests {
  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
    ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Tue, 29 Feb 2028 23:59:60 GMT", 1_835_481_600),
    ("Friday, 21-Nov-76 00:00:00 GMT", 3_373_142_400),
    ("Sunday, 21-Nov-77 00:00:00 GMT", 248_918_400),
  ])
  func isRead(text: String, seconds: Int64) {
    #expect(HTTPDate.secondsSince1970(text, currentYear: 2026) == seconds)
  }

  @Test(arguments: [
    "", "soon", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 31 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49 GMT",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT",
    "Sun, 29 Feb 2027 00:00:00 GMT", "1994-11-06T08:49:37Z", "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sün, 06 Nov 1994 08:49:37 GMT",
  ])
  func isRefused(text: String) {
    #expect(HTTPDate.secondsSince1970(text, currentYear: 2026) == nil)
  }
}
