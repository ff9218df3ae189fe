/// What to do about the mistakes that people make most, as libyaml calls them.
enum SyntaxAdvice {
  /// Advice on a problem, if there is any.
  ///
  /// - Parameters:
  ///   - problem: libyaml's words.
  ///   - scalar: The character at the place of the problem.
  /// - Returns: What to do, as the end of a sentence.
  static func advice(for problem: String, at scalar: Unicode.Scalar?) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "put text that has a colon in it in quotes, or check the indentation"
    case "did not find expected key", "did not find expected '-' indicator",
      "could not find expected ':'", "did not find expected <document start>":
      "check the indentation, and that quotes and brackets are closed"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "separate items with commas, and close the bracket"
    case "found character that cannot start any token":
      scalar == "\t"
        ? "indent with spaces, not with tabs"
        : "put text that begins with this character in quotes"
    case "did not find expected alphabetic or numeric character":
      "put text that begins with '*' or '&' in quotes"
    case "did not find expected comment or line break":
      "write a block of text in the lines below its '|' or '>'"
    case "found unknown escape character":
      "write a backslash in double quotes as \\\\, or use single quotes"
    case "found unexpected end of stream":
      "close the quotes"
    case "control characters are not allowed":
      "write it as an escape in double quotes"
    default: nil
    }
  }
}
