import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Generator

@Suite("The page about mended documents says what is mended")
struct MendedDocumentsPageTests {
  private let path = "Sources/APIClientRuntime/APIClientRuntime.docc/MendedDocuments.md"

  /// The page's part that the table of kinds makes: all from the first table on.
  private var tables: String {
    let titles: [(Treatment.Outcome, String)] = [
      (.mended, "Mended"), (.leftOut, "Left out"), (.notSupported, "Not supported"),
      (.refused, "Refused"),
    ]
    return titles.map { outcome, title in
      let treatments = DiagnosticKind.allCases.map(\.treatment).filter { $0.outcome == outcome }
      let head = "### \(title)\n\n| in the document | what becomes of it |\n| --- | --- |\n"
      return head + treatments.map { "| \($0.slip) | \($0.consequence) |\n" }.joined()
    }.joined(separator: "\n")
  }

  @Test("Neither more nor less")
  func page() throws {
    let file = Project.root.appendingPathComponent(path)
    let old = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(old.range(of: "### Mended\n")).lowerBound
    let new = old[..<start] + tables
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(new.utf8).write(to: file)
    }
    let difference = UnifiedDiff.text(
      path: path,
      old: Array(try Data(contentsOf: file)),
      new: Array(new.utf8)
    )
    #expect(difference.isEmpty, "\(difference)")
  }
}
