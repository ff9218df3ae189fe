// Every document in Fixtures becomes exactly the files beside it. When the output is meant to
// change, record it anew and review the difference as code:
//
//     RECORD_GOLDEN=1 swift test --filter GenerationTests
//
// A new idea is a new folder with a small document in it; recording adds the rest.

import Foundation
import Testing

@testable import Generator

@Suite("Each document becomes the files beside it")
struct GoldenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

  @Test("Neither more nor less nor other than expected", arguments: GoldenCase.all)
  func files(of golden: GoldenCase) async throws {
    if Self.isRecording { try await golden.record() }
    let (generated, expected) = (try await golden.generated(), try golden.expected())
    var difference = ""
    for path in Set(generated.keys).union(expected.keys).sorted() {
      difference += UnifiedDiff.text(
        path: "\(golden.name)/\(path)",
        old: expected[path].map { Array($0.utf8) },
        new: generated[path].map { Array($0.utf8) }
      )
    }
    #expect(difference.isEmpty, "\(difference)")
  }

  @Test("There are cases at all")
  func cases() {
    #expect(GoldenCase.all.count >= 10)
  }
}
