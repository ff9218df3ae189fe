/// A name that templates may use, and the value behind it.
///
/// Its parameter is any type, although none but a view has fields: the runtime would look for the
/// conformance of each.
public struct ViewField<Subject>: Sendable {
  package let shape: ViewShape.Field
  @usableFromInline let value: @Sendable (Subject) -> ViewValue

  @usableFromInline
  init(
    _ name: String,
    _ documentation: String,
    _ kind: ViewShape.Kind,
    _ value: @escaping @Sendable (Subject) -> ViewValue
  ) {
    shape = ViewShape.Field(name: name, kind: kind, documentation: documentation)
    self.value = value
  }
}

// All of these are public, because only what is public is compiled where it is used.
extension ViewField where Subject: View {
  /// Text.
  @inlinable
  public static func text(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Subject.Text
  ) -> Self {
    Self(name, documentation, .text) { .text(value($0)) }
  }

  /// The elements of a list, which a template prints between delimiters; for sections a condition,
  /// whether there are any.
  @inlinable
  public static func elements(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> TextList<Subject.Text>
  ) -> Self {
    Self(name, documentation, .elements) { .elements(value($0)) }
  }

  /// The elements of a list that are text each.
  @inlinable
  public static func elements(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> [Subject.Text]
  ) -> Self {
    elements(name, documentation) { TextList(value($0)) }
  }

  /// Text that may be missing: a section in which the text is called `text`.
  @inlinable
  public static func optionalText(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Subject.Text?
  ) -> Self {
    section(name, TextView<Subject.Text>.self, documentation) { value($0).map(TextView.init) }
  }

  /// A condition for sections.
  @inlinable
  public static func flag(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name, documentation, .flag) { .flag(value($0)) }
  }

  /// A section that is there once or not at all, whose view has text of another kind.
  @inlinable
  public static func foreignSection<Child: View>(
    _ name: String,
    _ child: Child.Type,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Self {
    Self(name, documentation, .section(child)) { .section(value($0).map { [$0] } ?? []) }
  }

  /// A section that is there once or not at all.
  @inlinable
  public static func section<Child: View>(
    _ name: String,
    _ child: Child.Type,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Self where Child.Text == Subject.Text {
    foreignSection(name, child, documentation, value)
  }

  /// A section that is there as often as the list is long.
  @inlinable
  public static func list<Child: View>(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> [Child]
  ) -> Self where Child.Text == Subject.Text {
    Self(name, documentation, .section(Child.self)) { .section(value($0)) }
  }
}
