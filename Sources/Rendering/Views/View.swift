/// What a template may say about one thing: names for values that are complete, so that a template
/// decides nothing but how they are laid out.
protocol View: Sendable {
  /// The names that a template may use.
  static var fields: [ViewField<Self>] { get }

  // What a program asks for. Requirements rather than extensions alone, so that the compiler makes
  // a version for each view.

  /// A text, by its place in `fields`.
  func text(_ field: Int) -> String
  /// A condition, by its place in `fields`.
  func flag(_ field: Int) -> Bool
  /// What a section repeats its content for, by its place in `fields`.
  func views(_ field: Int) -> [any View]
}

extension View {
  func text(_ field: Int) -> String {
    guard case .text(let text) = Self.fields[field].value else { return "" }
    return text(self).source
  }

  func flag(_ field: Int) -> Bool {
    guard case .flag(let flag) = Self.fields[field].value else { return false }
    return flag(self)
  }

  func views(_ field: Int) -> [any View] {
    guard case .section(_, let views) = Self.fields[field].value else { return [] }
    return views(self)
  }

  /// What a template may use, for compiling one.
  static var shape: ViewShape {
    ViewShape(view: Self.self, fields: fields.map(\.shape))
  }
}

/// A name that templates may use, and the value behind it.
struct ViewField<Subject>: Sendable {
  enum Value: Sendable {
    case text(@Sendable (Subject) -> SwiftText)
    case flag(@Sendable (Subject) -> Bool)
    case section(any View.Type, @Sendable (Subject) -> [any View])
  }

  let name: String
  let documentation: String
  let value: Value

  /// Text.
  static func text(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> SwiftText
  ) -> Self {
    Self(name: name, documentation: documentation, value: .text(value))
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
    Self(name: name, documentation: documentation, value: .flag(value))
  }

  /// A section that is there once or not at all.
  static func section<Child: View>(
    _ name: String, _ child: Child.Type, _ documentation: String,
    _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Self {
    Self(
      name: name, documentation: documentation,
      value: .section(Child.self) { subject in value(subject).map { [$0] } ?? [] })
  }

  /// A section that is there as often as the list is long.
  static func list<Child: View>(
    _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> [Child]
  ) -> Self {
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
