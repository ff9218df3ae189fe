/// What JSON of a type looks like.
public indirect enum JSONShape: Sendable, Hashable {
  /// An object.
  case object(ObjectShape)
  /// A list, and what its items look like.
  case array(of: JSONShape)
  /// Text.
  case string
  /// A number without a fraction.
  case integer
  /// Any number.
  case number
  /// `true` or `false`.
  case boolean
  /// Text, an integer, `true` or `false`: one of those that the document lists.
  case oneOf([DefaultValue])
  /// Any of several.
  case anyOf([JSONShape])
  /// Anything.
  case any
}

/// What JSON of an object looks like.
public struct ObjectShape: Sendable, Hashable {
  /// The values that a document lists for a property.
  public struct Constant: Sendable, Hashable {
    /// The name of the property; behind it, if there is one, the name of a property of its value.
    public let path: [StringLiteral]
    /// Text, integers, `true` and `false`, in the order of the document.
    public let values: [DefaultValue]

    package init(path: [StringLiteral], values: [DefaultValue]) {
      self.path = path
      self.values = values
    }
  }

  /// The names of all properties.
  public let properties: [StringLiteral]
  /// The names of those that must be there.
  public let required: [StringLiteral]
  /// The properties for which the document lists values.
  public let constants: [Constant]

  package init(
    properties: [StringLiteral] = [],
    required: [StringLiteral] = [],
    constants: [Constant] = []
  ) {
    self.properties = properties
    self.required = required
    self.constants = constants
  }

  /// Whether any object looks like this.
  public var saysNothing: Bool { properties.isEmpty && required.isEmpty && constants.isEmpty }
}

extension JSONShape {
  /// What JSON looks like that has this shape or another: with the values that both list, or more than
  /// one of them.
  package func joined(with other: Self) -> Self {
    if self == other { return self }
    if case .oneOf(let values) = self, case .oneOf(let more) = other {
      return .oneOf(values + more.filter { !values.contains($0) })
    }
    return isSame(as: other) ? withoutValues : .any
  }

  /// What JSON of this shape looks like, whatever values are listed.
  var withoutValues: Self {
    guard case .oneOf = self else { return self }
    if isText { return .string }
    return isBoolean ? .boolean : .integer
  }

  /// Whether two types are of one kind of JSON, whatever their properties, items and values are.
  public func isSame(as other: Self) -> Bool {
    guard let kind, let otherKind = other.kind else { return self == other }
    return kind == otherKind
  }

  /// Whether all values are of one kind.
  public var hasKind: Bool { kind != nil }

  /// Whether values are objects.
  public var isObject: Bool { kind == .object }

  /// Whether values are lists.
  public var isArray: Bool { kind == .array }

  /// Whether values are text.
  public var isText: Bool { kind == .string }

  /// Whether values are numbers.
  public var isNumber: Bool { kind == .integer || kind == .number }

  /// Whether values are `true` or `false`.
  public var isBoolean: Bool { kind == .boolean }

  private enum Kind { case object, array, string, integer, number, boolean }

  /// The one kind of JSON that all values are of; nil where there are several.
  private var kind: Kind? {
    switch self {
    case .object: .object
    case .array: .array
    case .string: .string
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .oneOf(let values):
      switch values.first {
      case .string: .string
      case .number: .integer
      case .boolean: .boolean
      case .enumValue, .list, .dictionary, nil: nil
      }
    case .anyOf, .any: nil
    }
  }
}
