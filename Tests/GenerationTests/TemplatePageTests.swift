import BuiltInTemplates
import Foundation
import TestSupport
import Testing

@testable import Generator

@Suite("The page about templates says what the views are")
struct TemplatePageTests {
  private let file = Project.root.appendingPathComponent("Templates/README.md")

  @Test("Neither more nor less")
  func page() throws {
    let page = TemplatePage(BuiltInTemplates.all).markdown
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(page.utf8).write(to: file)
    }
    let difference = UnifiedDiff.text(
      path: "Templates/README.md",
      old: Array(try Data(contentsOf: file)),
      new: Array(page.utf8)
    )
    #expect(difference.isEmpty, "\(difference)")
  }
}
