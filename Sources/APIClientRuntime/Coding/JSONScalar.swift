/// A value that a document may list for a property: a string, an integer, `true` or `false`.
///
/// Strings are compared code unit by code unit, integers by what they stand for.
enum JSONScalar: Hashable, Sendable {
  case text(JSONMemberName)
  case integer(String)
  case bool(Bool)

  /// The scalar that a value is; `nil` for null, for a fraction, and for what has parts.
  init?(_ value: JSONValue) {
    switch value {
    case .string(let text): self = .text(JSONMemberName(text))
    case .bool(let value): self = .bool(value)
    case .number(let number):
      guard let integer = JSONInteger(ArraySlice(number.text.utf8)) else { return nil }
      self = .integer(integer.description)
    case .null, .array, .object: return nil
    }
  }

  /// The scalar's text, by which tags of variants are compared.
  var text: String {
    switch self {
    case .text(let name): name.text
    case .integer(let digits): digits
    case .bool(let value): value ? "true" : "false"
    }
  }
}
