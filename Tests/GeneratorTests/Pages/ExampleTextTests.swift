import APIClientRuntime
import ClientIR
import Testing

@testable import Lowering

@Suite("What an example makes of a text, the runtime can read")
struct ExampleTextTests {
  private static let words = BuiltInType.allCases.filter { $0.sampleText != nil }

  private static let texts = [
    "2024-02-29T23:59:59.123456789+14:00", "2026-01-31T00:00:00-23:59", "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z", "2026-01-31T12:00:00.5Z", "2023-02-29T00:00:00Z",
    "2026-01-31T12:00:60Z", "2026-01-31 12:00:00Z", "2026-01-31T12:00:00", "0000-01-01T00:00:00Z",
    "2024-02-29", "2100-02-29", "0001-01-01", "2026-1-1", "23:59:59.999+01:00", "24:00:00Z",
    "12:30:00", "P1Y2M3DT4H5M6S", "P999999999D", "P1W", "P1Y2W", "PT1S", "P", "PT", "P1DT", "P1H",
    "PT1H1H", "P1M1Y", "P1.5D", "-P1D", "00000000-0000-0000-0000-000000000000",
    "FFFFFFFF-ffff-FFFF-ffff-FFFFFFFFFFFF", "00000000-0000-0000-0000-00000000000G", "", "QQ==",
    "QUI=", "QUJD", "Q===", "====", "QUJD=", "QR==", "0", "-0", "12", "012", "1.50", "1.", ".5",
    "1e5", "1E+5", "1e-5", "1e", "-", "123456789", "é",
  ]

  @Test("Of the document", arguments: words, texts)
  func given(word: BuiltInType, text: String) {
    if word.isText(text) { #expect(Self.reads(word, text)) }
  }

  @Test("Of its own", arguments: words)
  func sample(word: BuiltInType) throws {
    let text = try #require(word.sampleText)
    #expect(word.isText(text))
    #expect(Self.reads(word, text))
  }

  private static func reads(_ word: BuiltInType, _ text: String) -> Bool {
    switch word {
    case .dateTime: (try? DateTime(text)) != nil
    case .fullDate: (try? FullDate(text)) != nil
    case .timeOfDay: (try? TimeOfDay(text)) != nil
    case .iso8601Duration: (try? ISO8601Duration(text)) != nil
    case .uuid: (try? UUID(text: text)) != nil
    case .base64: (try? Base64Data(text)) != nil
    case .jsonNumber: (try? JSONNumber(text)) != nil
    case .bool, .double, .float, .int, .int8, .int16, .int32, .int64, .string, .uint, .uint8,
      .uint16, .uint32, .uint64, .jsonObject, .jsonValue, .multipartFile, .requestBody:
      false
    }
  }
}
