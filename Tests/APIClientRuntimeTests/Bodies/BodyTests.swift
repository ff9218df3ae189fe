import APIClientRuntime
import LoopbackServer
import Testing

/// Bodies, byte for byte as they arrive.
@Suite struct BodyTests {
  @Test func jsonUnderAnotherName() async throws {
    let request = try await received(.patch) {
      $0.body(["a": 1], contentType: "application/merge-patch+json")
    }
    #expect(request.text == #"{"a":1}"#)
    #expect(request.headers["content-type"] == "application/merge-patch+json")
  }

  @Test func nilIsNoBody() async throws {
    let request = try await received(.post) {
      $0.body(JSONValue?.none)
      $0.body(form: JSONValue?.none)
      $0.body(multipart: JSONValue?.none)
      $0.body(text: nil, contentType: "text/plain")
      $0.body(content: nil, contentType: "application/octet-stream")
      $0.body(lines: [Int]?.none, contentType: "application/x-ndjson")
    }
    #expect(request.body.isEmpty)
    #expect(request.headers["content-type"] == nil)
  }

  @Test func text() async throws {
    let request = try await received(.post) { $0.body(text: "é\n", contentType: "text/plain") }
    #expect(request.text == "é\n")
    #expect(request.headers["content-type"] == "text/plain")
  }

  @Test func bytes() async throws {
    let all = (0...255).map { UInt8($0) }
    let request = try await received(.put) {
      $0.body(content: .bytes(all), contentType: "image/png")
    }
    #expect(request.body == all)
    #expect(request.headers["content-type"] == "image/png")
  }

  @Test func lines() async throws {
    let request = try await received(.post) {
      $0.body(lines: [["a": 1], ["a": 2]], contentType: "application/x-ndjson")
    }
    #expect(request.text == "{\"a\":1}\n{\"a\":2}\n")
    #expect(request.headers["content-type"] == "application/x-ndjson")
  }

  @Test func textsOfASequence() async throws {
    let request = try await received(.post) {
      $0.body(lines: [["a": 1], ["a": 2]], contentType: "application/json-seq")
    }
    #expect(request.text == "\u{1E}{\"a\":1}\n\u{1E}{\"a\":2}\n")
    #expect(request.headers["content-type"] == "application/json-seq")
  }

  @Test func theAcceptFieldIsSet() async throws {
    #expect(try await received { _ in }.headers["accept"] == "application/json")
    #expect(try await received { $0.accept = "text/csv" }.headers["accept"] == "text/csv")
  }
}

/// Forms that are URL-encoded.
@Suite struct FormBodyTests {
  private func form(
    _ value: JSONValue,
    _ encoding: [String: FieldEncoding] = [:]
  ) async throws -> String {
    let request = try await received(.post) { $0.body(form: value, encoding: encoding) }
    #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
    return request.text
  }

  @Test func fieldsAreWrittenAsBrowsersDo() async throws {
    #expect(
      try await form(["a b": "c d+e&f=~*-._é", "n": 1.5, "t": true, "none": nil, "empty": ""])
        == "a+b=c+d%2Be%26f%3D%7E*-._%C3%A9&n=1.5&t=true&empty="
    )
  }

  @Test func anArrayRepeatsItsNameAndAnObjectIsJSON() async throws {
    #expect(
      try await form(["tags": ["x", "y", nil], "none": [], "o": ["k": "v"], "list": [["k": 1]]])
        == "tags=x&tags=y&o=%7B%22k%22%3A%22v%22%7D&list=%7B%22k%22%3A1%7D"
    )
  }

  @Test func anEncodingSaysOtherwise() async throws {
    #expect(
      try await form(
        ["a": [1, 2], "b": [1, 2], "c": ["k": ["x": 1]], "d": "/?", "e": "s", "f": ["k": "v"]],
        [
          "a": FieldEncoding(style: .form, explode: false),
          "b": FieldEncoding(contentType: "application/json"),
          "c": FieldEncoding(style: .deepObject, explode: true),
          "d": FieldEncoding(allowReserved: true),
          "e": FieldEncoding(contentType: "application/json"),
          "f": FieldEncoding(explode: true),
        ]
      )
        == "a=1,2&b=%5B1%2C2%5D&c%5Bk%5D%5Bx%5D=1&d=/?&e=%22s%22&k=v"
    )
  }

  @Test func anEmptyFormIsSent() async throws {
    #expect(try await form([:]) == "")
  }

  @Test func whatCannotBeWrittenIsRefused() async {
    #expect(await refusal { $0.body(form: [1, 2]) } != nil)
    let nested = await refusal {
      $0.body(form: ["a": ["b": ["c": 1]]], encoding: ["a": FieldEncoding(style: .form)])
    }
    #expect(nested?.contains("'a'") == true)
    let xml = await refusal {
      $0.body(form: ["a": ["b": 1]], encoding: ["a": FieldEncoding(contentType: "text/xml")])
    }
    #expect(xml?.contains("'a'") == true)
  }
}
