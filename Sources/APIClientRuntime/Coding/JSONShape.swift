/// What a JSON value has to look like to be a certain variant of a union.
public enum JSONShape: Hashable, Sendable {
  /// An object, with the names of all properties it declares and of those it must have.
  case object(properties: [String], required: [String])
  /// An array.
  case array
  /// A string.
  case string
  /// A number.
  case number
  /// A number without a fraction.
  case integer
  /// `true` or `false`.
  case boolean
  /// Any value at all.
  case any
}
