import Mustache

/// What a template may say about one thing: names for values that are complete, so that a template
/// decides nothing but how they are laid out.
protocol View: MustacheParent, Sendable {
  /// The names that a template may use.
  static var fields: [ViewField<Self>] { get }
}

extension View {
  /// The value behind a name.
  func child(named name: String) -> Any? {
    for field in Self.fields where field.name == name { return field.value(self) }
    return nil
  }

  /// What a template may use, for checking one.
  static var shape: ViewShape {
    ViewShape(
      name: String(describing: Self.self),
      fields: fields.map { .init(name: $0.name, kind: $0.kind, documentation: $0.documentation) })
  }
}

/// A name that templates may use, and the value behind it.
struct ViewField<Subject>: Sendable {
  let name: String
  let documentation: String
  let kind: ViewShape.Kind
  let value: @Sendable (Subject) -> Any?

  /// Text.
  static func text(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> SwiftText
  ) -> Self {
    Self(name: name, documentation: documentation, kind: .text) { value($0).source }
  }

  /// Text that may be missing: a section in which the text is called `text`.
  static func optionalText(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> SwiftText?
  ) -> Self {
    section(name, TextView.self, documentation) { value($0).map(TextView.init) }
  }

  /// A condition for sections.
  static func flag(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name: name, documentation: documentation, kind: .flag) { value($0) }
  }

  /// A section that is there once or not at all.
  static func section<Child: View>(
    _ name: String, _ child: Child.Type, _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Self {
    // A missing section is false rather than nil: mustache looks for a nil in the views around this
    // one, and would take a section of the same name there.
    Self(name: name, documentation: documentation, kind: .section { Child.shape }) {
      value($0) ?? false
    }
  }

  /// A section that is there as often as the list is long.
  static func list<Child: View>(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> [Child]
  ) -> Self {
    Self(name: name, documentation: documentation, kind: .section { Child.shape }) { value($0) }
  }
}
