/// Text that may be missing, where it is there.
public struct TextView<Text: TemplateText>: View {
  let text: Text

  @usableFromInline
  init(text: Text) {
    self.text = text
  }

  /// The name, without what the text is.
  public static var name: String { "TextView" }

  /// The text alone.
  public static var fields: [ViewField<Self>] { [.text("text", "The text.") { $0.text }] }

  /// The text: a generic type keeps no list of fields, and there is but one.
  public func value(at index: Int) -> ViewValue { .text(text) }
}
