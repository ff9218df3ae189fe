import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Open enumerations keep values they do not know")
struct OpenEnumTests {
  @Test("A known and an unknown value come back as they were")
  func roundTrip() throws {
    let text = #"["queued","paused\n"]"#
    let states = try JSONCoding.decode([RunState].self, from: text)
    #expect(states == [.queued, RunState(rawValue: "paused\n")])
    #expect(states.map(\.isKnown) == [true, false])
    #expect(try JSONCoding.text(states) == text)
  }

  @Test("So they do with Foundation's coders")
  func foundation() throws {
    let text = #"["queued","paused"]"#
    let states = try JSONDecoder().decode([RunState].self, from: Data(text.utf8))
    #expect(states == [.queued, RunState(rawValue: "paused")])
    #expect(String(decoding: try JSONEncoder().encode(states), as: UTF8.self) == text)
  }

  @Test("They describe themselves by the raw value")
  func description() {
    #expect("\(RunState.queued)" == "queued")
    #expect("\(Priority.high)" == "10")
  }

  @Test("Other raw types work as well")
  func integers() throws {
    let priorities = try JSONCoding.decode([Priority].self, from: "[10,11]")
    #expect(priorities.map(\.isKnown) == [true, false])
    #expect(try JSONCoding.text(priorities) == "[10,11]")
  }

  @Test("A raw value of the wrong kind is an error")
  func wrongKind() {
    #expect(throws: DecodingError.self) { try JSONCoding.decode(RunState.self, from: "1") }
    #expect(throws: DecodingError.self) { try JSONCoding.decode(Priority.self, from: #""1""#) }
  }

  struct Priority: OpenEnum {
    let rawValue: Int
    init(rawValue: Int) { self.rawValue = rawValue }
    static let high = Self(rawValue: 10)
    static let knownValues: [Self] = [.high]
  }
}
