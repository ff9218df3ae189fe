/// What a template may say about one thing: names for values that are complete, so that a template
/// decides nothing but how they are laid out.
public protocol View: Sendable {
  /// What the text of the view is, such as Swift or Markdown.
  associatedtype Text: TemplateText

  /// The name by which messages and the first lines of templates call the view.
  static var name: String { get }
  /// The names that a template may use.
  static var fields: [ViewField<Self>] { get }
  /// The value of a field, which is one of ``fields`` by its place there.
  func value(at index: Int) -> ViewValue
}

extension View {
  /// The name of the type.
  public static var name: String { String(describing: Self.self) }

  /// The value of a field. Compiled with each view, where its fields are known.
  @inlinable
  public func value(at index: Int) -> ViewValue { Self.fields[index].value(self) }

  /// What a template may use, for checking one.
  package static var shape: ViewShape { ViewShape(view: Self.self, fields: fields.map(\.shape)) }
}

/// Text that a template may print as it is.
public protocol TemplateText: Sendable {
  /// The text.
  var source: String { get }
}

/// The value behind a name.
public enum ViewValue {
  /// Text.
  case text(any TemplateText)
  /// The elements of a list.
  case elements(any TextElements)
  /// A condition.
  case flag(Bool)
  /// Views, as many as there are.
  case section([any View])
}
