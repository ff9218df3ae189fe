import Foundation
import Testing

@testable import APIClientRuntime

@Suite("Deep nesting does not exhaust the stack")
struct JSONDepthTests {
  struct Folder: Codable, Hashable, Sendable {
    @Indirect var parent: Folder?

    init(from decoder: any Decoder) throws {
      self.parent = try ObjectDecoder(decoder).decodeIfPresent("parent")
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      try object.encodeIfPresent(self.parent, for: "parent")
    }
  }

  /// 512 KiB is what threads besides the first have on Apple's systems. Without optimisation, the same
  /// calls take four times as much.
  private static var stackSize: Int {
    #if DEBUG
      2_048 * 1_024
    #else
      512 * 1_024
    #endif
  }

  private func onSmallStack(_ body: @escaping @Sendable () throws -> Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        continuation.resume(returning: (try? body()) ?? false)
      }
      thread.stackSize = Self.stackSize
      thread.start()
    }
  }

  @Test("What the limit allows can be decoded, compared, encoded and freed on a small stack")
  func limit() async {
    let depth = JSONParser.maximumDepth
    let text =
      String(repeating: #"{"parent":"#, count: depth - 1) + "{}"
      + String(repeating: "}", count: depth - 1)
    #expect(
      await onSmallStack {
        let folder = try JSONCoding.decode(Folder.self, from: text)
        let copy = try JSONCoding.decode(Folder.self, from: text)
        return try folder == copy && JSONCoding.text(folder) == text
      }
    )
    #expect(
      await onSmallStack {
        let value = try JSONCoding.decode(JSONValue.self, from: text)
        return try value == JSONValue(parsing: Array(text.utf8)) && value.description == text
          && JSONCoding.text(value) == text
      }
    )
  }
}
