/// A regular expression by RFC 9485 (I-Regexp), as `match()` and `search()` take it.
///
/// It runs as one of Swift's, which goes back and tries again where a pattern is ambiguous. The bounds
/// here are for a hostile text and an ordinary pattern. A pattern such as `(a*)*b` can take for ever,
/// which is for the overlay's author to avoid: patterns are theirs, texts are not.
struct IRegexp: Sendable {
  /// How many Unicode scalars a pattern may have.
  static let mostPatternScalars = 1000
  /// How many Unicode scalars a text may have. A search for a part with an open end, say `a.*b`, takes
  /// time by the square of that, so a text of this length takes seconds at worst.
  static let mostTextScalars = 10_000

  /// A `Regex` is not `Sendable` because it can hold somebody's closures. One that is made from text
  /// has none, and never changes.
  nonisolated(unsafe) private let regex: Regex<AnyRegexOutput>
  private let isOpenEnded: Bool

  /// Compiles a pattern.
  ///
  /// - Throws: Why the text is not an I-Regexp, or too large.
  init(_ text: String) throws(IRegexpError) {
    let syntax: String
    (syntax, isOpenEnded) = try IRegexpTranslator.translate(text)
    do {
      regex = try Regex(syntax).matchingSemantics(.unicodeScalar)
    } catch {
      throw IRegexpError(message: "Swift does not take it: \(error)")
    }
  }

  /// Whether a text matches.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isWhole: Whether all of it must match, and not just a part.
  /// - Returns: Whether it matches.
  func matches(_ text: String, isWhole: Bool) -> Bool {
    // Matching throws what a closure has thrown, and there is none.
    let match = isWhole ? try? regex.wholeMatch(in: text) : try? regex.firstMatch(in: text)
    return match != nil
  }

  /// How many steps of an evaluation it counts to match a text of so many Unicode scalars. A step here
  /// is much lighter than one in the tree.
  func steps(forScalars count: Int, isWhole: Bool) -> Int {
    1 + count * (isOpenEnded && !isWhole ? count : 1) / 16
  }
}

/// Why a text is not an I-Regexp.
struct IRegexpError: Error, Hashable {
  let message: String
}
