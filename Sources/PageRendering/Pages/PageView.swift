import SwiftRendering
import Templating

/// A view of a page: all its text is Markdown, and code stands in sections of its own.
protocol PageView: View where Text == MarkdownText {}

extension MarkdownText: TemplateText {}

extension ViewField where Subject: View, Subject.Text == MarkdownText {
  /// A section of a page for Swift code, which stands in a fence there.
  static func code<Child: SwiftView>(
    _ name: String,
    _ child: Child.Type,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Self {
    foreignSection(name, child, documentation, value)
  }
}
