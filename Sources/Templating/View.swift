/// What a template may say about one thing: names for values that are complete, so that a template
/// decides nothing but how they are laid out.
package protocol View: Sendable {
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
  package static var name: String { String(describing: Self.self) }

  // Compiled with each view, where the type of the fields is known.
  @inlinable
  package func value(at index: Int) -> ViewValue {
    switch Self.fields[index].value {
    case .text(let text): .text(text(self))
    case .elements(let elements): .elements(elements(self))
    case .flag(let flag): .flag(flag(self))
    case .section(_, let views): .section(views(self))
    }
  }

  /// What a template may use, for checking one.
  package static var shape: ViewShape {
    ViewShape(view: Self.self, fields: fields.map(\.shape))
  }
}

/// Text that a template may print as it is.
package protocol TemplateText: Sendable {
  /// The text.
  var source: String { get }
}

/// The value behind a name.
package enum ViewValue {
  /// Text.
  case text(any TemplateText)
  /// The elements of a list.
  case elements(any TextElements)
  /// A condition.
  case flag(Bool)
  /// Views, as many as there are.
  case section([any View])
}

/// A name that templates may use, and the value behind it.
package struct ViewField<Subject: View>: Sendable {
  package enum Value: Sendable {
    case text(@Sendable (Subject) -> Subject.Text)
    case elements(@Sendable (Subject) -> TextList<Subject.Text>)
    case flag(@Sendable (Subject) -> Bool)
    case section(any View.Type, @Sendable (Subject) -> [any View])
  }

  package let name: String
  package let documentation: String
  package let value: Value

  /// Text.
  @inlinable
  package static func text(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Subject.Text
  ) -> Self {
    Self(name: name, documentation: documentation, value: .text(value))
  }

  /// The elements of a list, which a template prints between delimiters; for sections a condition,
  /// whether there are any.
  @inlinable
  package static func elements(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> TextList<Subject.Text>
  ) -> Self {
    Self(name: name, documentation: documentation, value: .elements(value))
  }

  /// The elements of a list that are text each.
  @inlinable
  package static func elements(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> [Subject.Text]
  ) -> Self {
    elements(name, documentation) { TextList(value($0)) }
  }

  /// Text that may be missing: a section in which the text is called `text`.
  @inlinable
  package static func optionalText(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Subject.Text?
  ) -> Self {
    section(name, TextView<Subject.Text>.self, documentation) { value($0).map(TextView.init) }
  }

  /// A condition for sections.
  @inlinable
  package static func flag(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name: name, documentation: documentation, value: .flag(value))
  }

  /// A section that is there once or not at all, whose view has text of another kind.
  @inlinable
  package static func foreignSection<Child: View>(
    _ name: String,
    _ child: Child.Type,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Self {
    Self(
      name: name,
      documentation: documentation,
      value: .section(Child.self) { subject in value(subject).map { [$0] } ?? [] }
    )
  }

  /// A section that is there once or not at all.
  @inlinable
  package static func section<Child: View>(
    _ name: String,
    _ child: Child.Type,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Self where Child.Text == Subject.Text {
    Self(
      name: name,
      documentation: documentation,
      value: .section(Child.self) { subject in value(subject).map { [$0] } ?? [] }
    )
  }

  /// A section that is there as often as the list is long.
  @inlinable
  package static func list<Child: View>(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> [Child]
  ) -> Self where Child.Text == Subject.Text {
    Self(name: name, documentation: documentation, value: .section(Child.self) { value($0) })
  }

  package var shape: ViewShape.Field {
    let kind: ViewShape.Kind =
      switch value {
      case .text: .text
      case .elements: .elements
      case .flag: .flag
      case .section(let view, _): .section(view)
      }
    return ViewShape.Field(name: name, kind: kind, documentation: documentation)
  }
}
