import Testing

@testable import APIClientRuntime

@Suite("Decoding errors say where")
struct DecodingErrorTests {
  @Test(
    "The path leads to the value at fault",
    arguments: [
      (#"{"runs":[{"id":"a","tags":[],"labels":{}},{"id":7,"tags":[],"labels":{}}]}"#, "runs.1.id"),
      (#"{"runs":[{"id":"a","tags":["a",1],"labels":{}}]}"#, "runs.0.tags.1"),
      (#"{"runs":[{"id":"a","tags":[],"labels":{"x":1,"y":"z"}}]}"#, "runs.0.labels.y"),
      (#"{"runs":[{"id":"a","tags":[],"labels":{},"start_date":3}]}"#, "runs.0.start_date"),
      (#"{"runs":[{"id":"a","tags":[],"labels":{},"tries":1.5}]}"#, "runs.0.tries"),
      (#"{"runs":[{"id":"a","tags":[],"labels":{},"duration":1e999}]}"#, "runs.0.duration"),
      (#"{"runs":[{"id":"a","tags":[],"labels":{},"note":false}]}"#, "runs.0.note"),
      (#"{"runs":[{"id":"a","tags":[],"labels":{},"state":{}}]}"#, "runs.0.state"),
      (#"{"runs":[{"id":"a","tags":{},"labels":{}}]}"#, "runs.0.tags"),
      (#"{"runs":[3]}"#, "runs.0"),
      (#"{"runs":3}"#, "runs"),
      ("3", ""),
    ]
  )
  func paths(text: String, path: String) {
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode([String: [Run]].self, from: text)
    }
    #expect(error?.path == path)
  }

  @Test("The message names what was found")
  func message() {
    let error = #expect(throws: DecodingError.self) {
      try JSONCoding.decode([Int].self, from: "[true]")
    }
    guard case .typeMismatch(let type, let context) = error else {
      Issue.record("Unexpected error \(String(describing: error))")
      return
    }
    #expect(ObjectIdentifier(type) == ObjectIdentifier(Int.self))
    #expect(context.debugDescription == "Expected a number but found a boolean")
  }

  @Test("Bytes that are not JSON are a syntax error")
  func syntax() {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONCoding.decode([Int].self, from: "[1,")
    }
    #expect(error?.offset == 3)
  }
}
