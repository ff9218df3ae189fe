/// Text that may be missing, where it is there.
package struct TextView<Text: TemplateText>: View {
  let text: Text

  package static var name: String { "TextView" }

  package static var fields: [ViewField<Self>] { [.text("text", "The text.") { $0.text }] }

  // A generic type keeps no list of fields, and there is but one.
  package func value(at index: Int) -> ViewValue { .text(text) }
}
