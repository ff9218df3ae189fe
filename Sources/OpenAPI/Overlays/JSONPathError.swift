/// Why a text is not a JSONPath query.
struct JSONPathError: Error, Hashable {
  /// What is wrong or was expected.
  let message: String
  /// Where, counted from 1 in Unicode scalars of the text.
  let column: Int
}
