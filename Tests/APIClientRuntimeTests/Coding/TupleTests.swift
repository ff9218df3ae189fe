import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Arrays of known places are models of their own")
struct TupleTests {
  /// As generated code has it for `prefixItems`.
  struct Point: Codable, Hashable {
    var x: Double
    var label: String?
    var inner: [[Int?]]?
    var rest: [UInt8] = []

    init(x: Double, label: String? = nil, inner: [[Int?]]? = nil) {
      self.x = x
      self.label = label
      self.inner = inner
    }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      self.x = try list.decode(Double.self)
      self.label = try list.decodeIfPresent(String.self)
      self.inner = try list.decodeIfPresent([[Int?]].self)
      while !list.isAtEnd { rest.append(try list.decode(UInt8.self)) }
    }

    func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encode(self.x)
      if label != nil || inner != nil { try list.encode(self.label) }
      if let inner { try list.encode(inner) }
      try list.encode(contentsOf: rest)
    }
  }

  @Test(
    "Places at the end may be left out, and places between may be null",
    arguments: [
      ("[1.5]", Point(x: 1.5)), (#"[1.5,"a"]"#, Point(x: 1.5, label: "a")),
      ("[1.5,null,[[1,null],[]]]", Point(x: 1.5, inner: [[1, nil], []])),
    ]
  )
  func places(text: String, point: Point) throws {
    #expect(try JSONCoding.decode(Point.self, from: text) == point)
    #expect(try JSONCoding.text(point) == text)
    #expect(try JSONDecoder().decode(Point.self, from: Data(text.utf8)) == point)
    #expect(
      try JSONCoding.decode([String: [Point]].self, from: #"{"a":[\#(text)]}"#)["a"] == [point]
    )
  }

  @Test("What follows them is read in the end")
  func rest() throws {
    let text = #"[1.5,"a",[],7,255]"#
    let point = try JSONCoding.decode(Point.self, from: text)
    #expect(point.rest == [7, 255])
    #expect(try JSONCoding.text(point) == text)
  }

  @Test(
    "Errors lead to the place",
    arguments: [
      ("[]", "0.0"), (#"["a"]"#, "0.0"), ("[1,2]", "0.1"), (#"[1,"a",[[1],["b"]]]"#, "0.2.1.0"),
      (#"[1,"a",[],1,256]"#, "0.4"), ("{}", "0"), ("null", "0"),
    ]
  )
  func errors(text: String, path: String) {
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode([Point].self, from: "[\(text)]")
    }
    #expect(error?.path == path)
  }
}
