/// Why a text is not a JSONPath query.
package struct JSONPathError: Error, Hashable {
  /// What is wrong or was expected.
  package let message: String
  /// Where, counted from 1 in Unicode scalars of the text.
  package let column: Int
}
