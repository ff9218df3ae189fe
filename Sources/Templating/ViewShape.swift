/// The names that a view has for templates, and what kind of value is behind each.
public struct ViewShape: Sendable {
  /// The kind of value behind a name.
  public enum Kind: Sendable {
    /// Text, always there.
    case text
    /// The elements of a list, which may be none.
    case elements
    /// A condition.
    case flag
    /// Views, as many as there are.
    case section(any View.Type)
  }

  /// A name.
  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    package let documentation: String
  }

  package let view: any View.Type
  package let fields: [Field]

  /// The name by which messages and the first lines of templates call the view.
  package var name: String { view.name }
}
