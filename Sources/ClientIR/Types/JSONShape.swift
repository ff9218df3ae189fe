/// What JSON of a type looks like.
public enum JSONShape: Sendable {
  /// An object with these properties.
  case object(properties: [StringLiteral], required: [StringLiteral])
  /// A list.
  case array
  /// Text.
  case string
  /// A number without a fraction.
  case integer
  /// Any number.
  case number
  /// `true` or `false`.
  case boolean
  /// Anything.
  case any

  /// Whether two types look alike, properties aside.
  public func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.object, .object), (.array, .array), (.string, .string), (.integer, .integer),
      (.number, .number), (.boolean, .boolean), (.any, .any):
      true
    case (.object, _), (.array, _), (.string, _), (.integer, _), (.number, _), (.boolean, _),
      (.any, _):
      false
    }
  }
}
