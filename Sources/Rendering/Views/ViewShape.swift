/// The names that a view has for templates, and what kind of value is behind each.
struct ViewShape: Sendable {
  /// The kind of value behind a name.
  enum Kind: Sendable {
    case text
    case flag
    /// The shape is made when asked for, because a view may hold others of its own kind.
    case section(@Sendable () -> ViewShape)
  }

  /// A name.
  struct Field: Sendable {
    let name: String
    let kind: Kind
    let documentation: String
  }

  let name: String
  let fields: [Field]

  subscript(name: String) -> Field? { fields.first { $0.name == name } }
}
