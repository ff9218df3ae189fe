import Foundation
import Testing

@testable import Generator

@Suite("A difference is printed as diff -u prints it")
struct UnifiedDiffTests {
  private func diff(_ old: String?, _ new: String?) -> String {
    UnifiedDiff.text(path: "f", old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) })
  }

  @Test("Files that are the same have none")
  func same() {
    #expect(diff("a\nb\n", "a\nb\n") == "")
    #expect(diff("", "") == "")
  }

  @Test("A changed line stands between three lines of context")
  func change() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nV\n6\n7\n8\n9\n")
        == "--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+V\n 6\n 7\n 8\n"
    )
  }

  @Test("A new and a removed file are compared with nothing")
  func newAndRemoved() {
    #expect(diff(nil, "a\nb\n") == "--- /dev/null\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n")
    #expect(diff("a\n", nil) == "--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test("A missing line break at the end is a difference, and said to be missing")
  func noFinalNewline() {
    #expect(
      diff("a\nb\n", "a\nb")
        == "--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n"
    )
  }

  @Test("Bytes count, not characters that look the same")
  func canonicalEquivalence() {
    #expect(diff("\u{E9}\n", "e\u{301}\n").contains("\n-\u{E9}\n+e\u{301}\n"))
    #expect(diff("a\r\nb\r\n", "a\nb\n").contains("@@ -1,2 +1,2 @@\n-a\r\n-b\r\n+a\n+b\n"))
  }

  @Test("A large new file is no slower than its lines")
  func large() {
    let text = String(repeating: "line\n", count: 200_000)
    #expect(diff(nil, text).utf8.count > text.utf8.count)
    #expect(diff(text, "first\n" + text).utf8.count < 200)
  }

  @Test(
    "The hunks are those of diff -u",
    .enabled(if: Program.find("diff") != nil, "there is no diff"),
    arguments: 0..<40
  )
  func comparedWithDiff(seed: Int) throws {
    var random = Numbers(seed: seed)
    // No line stands twice, so that there is one shortest difference.
    let old = (0..<Int.random(in: 0..<60, using: &random)).map { "line \($0)" }
    var new: [String] = []
    for line in old {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: break
      case 1: new += ["new before \(line)", line]
      case 2: new.append("changed \(line)")
      default: new.append(line)
      }
    }
    let end = Bool.random(using: &random) ? "\n" : ""
    let texts = [old, new].map { $0.isEmpty ? "" : $0.joined(separator: "\n") + "\n" }
    let (oldText, newText) = (texts[0], texts[1].isEmpty ? "" : texts[1].dropLast() + end)
    #expect(hunks(diff(oldText, newText)) == (try hunks(ofDiff: oldText, newText)))
  }

  @Test(
    "Whatever changes, patch makes the new file of the old one",
    .enabled(if: Program.find("patch") != nil, "there is no patch"),
    arguments: 0..<20
  )
  func patched(seed: Int) throws {
    var random = Numbers(seed: seed)
    let texts = (0..<2).map { _ in
      (0..<Int.random(in: 1..<40, using: &random))
        .map { _ in ["a", "b", "c"].randomElement(using: &random)! + "\n" }.joined()
    }
    guard texts[0] != texts[1] else { return }
    let folder = try TemporaryFolder()
    try folder.write(texts[0], to: "f")
    try folder.write(diff(texts[0], texts[1]), to: "change.diff")
    let run = try Program.run(
      #require(Program.find("patch")),
      ["-p1", "-i", "change.diff"],
      in: folder.url
    )
    #expect(run.status == 0)
    #expect(try folder.text("f") == texts[1])
  }

  private func hunks(_ text: String) -> Substring {
    text.range(of: "@@").map { text[$0.lowerBound...] } ?? ""
  }

  private func hunks(ofDiff old: String, _ new: some StringProtocol) throws -> Substring {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "old")
    try folder.write(String(new), to: "new")
    let run = try Program.run(#require(Program.find("diff")), ["-u", "old", "new"], in: folder.url)
    return Substring(hunks(run.output))
  }
}

/// Numbers that are the same in every run (the generator is SplitMix64).
private struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
