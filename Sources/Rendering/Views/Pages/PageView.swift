import ClientIR

/// A view of a page: all its text is Markdown, and code stands in sections of its own.
protocol PageView: View where Text == MarkdownText {}

/// Text of a page that may be missing, where it is there.
struct PageTextView: PageView {
  let text: MarkdownText

  static let fields: [ViewField<Self>] = [.text("text", "The text.") { $0.text }]
}
