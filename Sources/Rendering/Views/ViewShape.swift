/// The names that a view has for templates, and what kind of value is behind each.
struct ViewShape: Sendable {
  /// The kind of value behind a name.
  enum Kind: Sendable {
    /// Text, always there.
    case text
    /// A condition.
    case flag
    /// Views, as many as there are.
    case section(any View.Type)
  }

  /// A name.
  struct Field: Sendable {
    let name: String
    let kind: Kind
    let documentation: String
  }

  let view: any View.Type
  let fields: [Field]

  /// The name by which messages and the first lines of templates call the view.
  var name: String { String(describing: view) }
}
