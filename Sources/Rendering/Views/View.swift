/// What a template may say about one thing: names for values that are complete, so that a template
/// decides nothing but how they are laid out.
protocol View: Sendable {
  /// What the text of the view is: Swift, unless the view is one of a page.
  associatedtype Text: TemplateText = SwiftText

  /// The names that a template may use.
  static var fields: [ViewField<Self>] { get }
}

extension View {
  /// The value behind a name; nil if the view has no such name.
  func value(named name: String) -> ViewValue? {
    for field in Self.fields where field.name == name {
      switch field.value {
      case .text(let text): return .text(text(self))
      case .flag(let flag): return .flag(flag(self))
      case .section(_, let views): return .section(views(self))
      }
    }
    return nil
  }

  /// What a template may use, for checking one.
  static var shape: ViewShape {
    ViewShape(view: Self.self, fields: fields.map(\.shape))
  }
}

/// Text that a template may print as it is.
protocol TemplateText: Sendable {
  /// The text.
  var source: String { get }
}

extension SwiftText: TemplateText {}
extension MarkdownText: TemplateText {}

/// The value behind a name.
enum ViewValue {
  /// Text.
  case text(any TemplateText)
  /// A condition.
  case flag(Bool)
  /// Views, as many as there are.
  case section([any View])
}

/// A name that templates may use, and the value behind it.
struct ViewField<Subject: View>: Sendable {
  enum Value: Sendable {
    case text(@Sendable (Subject) -> Subject.Text)
    case flag(@Sendable (Subject) -> Bool)
    case section(any View.Type, @Sendable (Subject) -> [any View])
  }

  let name: String
  let documentation: String
  let value: Value

  /// Text.
  static func text(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Subject.Text
  ) -> Self {
    Self(name: name, documentation: documentation, value: .text(value))
  }

  /// Text that may be missing: a section in which the text is called `text`.
  static func optionalText(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> SwiftText?
  ) -> Self where Subject.Text == SwiftText {
    section(name, TextView.self, documentation) { value($0).map(TextView.init) }
  }

  /// Text of a page that may be missing: a section in which the text is called `text`.
  static func optionalText(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> MarkdownText?
  ) -> Self where Subject.Text == MarkdownText {
    section(name, PageTextView.self, documentation) { value($0).map(PageTextView.init) }
  }

  /// A section of a page for Swift code, which stands in a fence there.
  static func code<Child: View>(
    _ name: String,
    _ child: Child.Type,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Self where Subject.Text == MarkdownText, Child.Text == SwiftText {
    Self(
      name: name,
      documentation: documentation,
      value: .section(Child.self) { subject in value(subject).map { [$0] } ?? [] }
    )
  }

  /// A condition for sections.
  static func flag(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name: name, documentation: documentation, value: .flag(value))
  }

  /// A section that is there once or not at all.
  static func section<Child: View>(
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
  static func list<Child: View>(
    _ name: String,
    _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> [Child]
  ) -> Self where Child.Text == Subject.Text {
    Self(name: name, documentation: documentation, value: .section(Child.self) { value($0) })
  }

  var shape: ViewShape.Field {
    let kind: ViewShape.Kind =
      switch value {
      case .text: .text
      case .flag: .flag
      case .section(let view, _): .section(view)
      }
    return ViewShape.Field(name: name, kind: kind, documentation: documentation)
  }
}
