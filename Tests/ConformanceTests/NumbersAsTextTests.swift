import ConformanceNumbersAsText
import LoopbackServer
import Testing

@Suite("numbers-as-text: numbers that a server may write as text")
struct NumbersAsTextTests {
  private let parcel = Parcel(
    grams: 1200,
    price: 2.5,
    sizes: [10, -20],
    counts: ["a": 9_007_199_254_740_993],
    mean: 1.5,
    postcode: .string("01234"),
    port: .integer(80),
    sentAt: DateTime(secondsSince1970: 1_767_323_045)
  )

  @Test("Numbers are sent as numbers")
  func sending() async throws {
    let server = try LoopbackServer.echo()
    let answer = try await ParcelApi(at: server).putParcel(id: 7, parcel: parcel, copies: 2)
    #expect(answer == parcel)
    #expect(
      server.sent == [
        .json(
          "PUT /parcels/7?copies=2",
          #"{"grams":1200,"price":2.5,"sizes":[10,-20],"counts":{"a":9007199254740993},"#
            + #""mean":1.5,"postcode":"01234","port":80,"sentAt":"2026-01-02T03:04:05Z"}"#
        )
      ]
    )
  }

  @Test("Text is read as the number that it is")
  func text() async throws {
    let server = try LoopbackServer.json(
      #"{"grams": "1200", "price": "25e-1", "sizes": ["10", -20], "#
        + #""counts": {"a": "9007199254740993"}, "mean": 1.5, "postcode": "01234", "port": 80, "#
        + #""sentAt": "2026-01-02T03:04:05Z"}"#
    )
    #expect(try await ParcelApi(at: server).putParcel(id: 7, parcel: parcel) == parcel)
  }

  @Test(
    "Other text is no number",
    arguments: ["", "1 ", "01", "+1", "1.5", "0x1", "١", "99999999999"]
  )
  func other(text: String) async throws {
    let server = try LoopbackServer.json(#"{"grams": "\#(text)"}"#)
    #expect(
      await fault { try await ParcelApi(at: server).putParcel(id: 7, parcel: parcel) } == "$.grams"
    )
  }

  @Test("Text is no number where the document does not say so, and an integer or text is either")
  func strict() async throws {
    let server = try LoopbackServer.json(#"{"grams": 1, "mean": "2"}"#)
    #expect(
      await fault { try await ParcelApi(at: server).putParcel(id: 7, parcel: parcel) } == "$.mean"
    )
    let other = try LoopbackServer.json(#"{"grams": 1, "port": "http"}"#)
    #expect(try await ParcelApi(at: other).putParcel(id: 7, parcel: parcel).port == .string("http"))
  }
}
