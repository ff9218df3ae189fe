/// Reads a regular expression by the grammar of RFC 9485, section 4, and writes it as one of Swift's.
///
/// Outside of classes, `^` and `$` stand for the ends of the text. The grammar has them as ordinary
/// characters, but the compliance tests of JSONPath take them so.
struct IRegexpTranslator {
  private static let mostNesting = 50
  private static let mostRepetitions = 5000

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var nesting = 0
  private var output = ""
  private var isOpenEnded = false

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The pattern in Swift's syntax, without captures, and whether it has a repetition without an end.
  ///
  /// Each character is written by its number, so that none has a meaning of its own there.
  static func translate(
    _ text: String
  ) throws(IRegexpError) -> (syntax: String, isOpenEnded: Bool) {
    var translator = IRegexpTranslator(text)
    guard translator.scalars.count <= IRegexp.mostPatternScalars else {
      throw IRegexpError(
        message: "the pattern has more than \(IRegexp.mostPatternScalars) characters"
      )
    }
    try translator.branches()
    guard translator.next == nil else { throw translator.misplaced() }
    return (translator.output, translator.isOpenEnded)
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func branches() throws(IRegexpError) {
    nesting += 1
    guard nesting <= Self.mostNesting else {
      throw IRegexpError(message: "groups are nested more than \(Self.mostNesting) deep")
    }
    while let scalar = next, scalar != ")" {
      if skip("|") {
        output += "|"
      } else {
        try atom()
        try quantifier()
      }
    }
    nesting -= 1
  }

  private mutating func atom() throws(IRegexpError) {
    guard let scalar = next else { throw misplaced() }
    switch scalar {
    case "\\":
      output += try escape().syntax
      return
    case "*", "+", "?", "]", "{", "}", ")", "|": throw misplaced()
    default: position += 1
    }
    switch scalar {
    case "(":
      output += "(?:"
      try branches()
      guard skip(")") else { throw IRegexpError(message: "a '(' has no ')'") }
      output += ")"
    case "[": try characterClass()
    // Swift's own has more ends of lines than these (RFC 9485, section 5.2).
    case ".": output += #"[^\n\r]"#
    // In groups, because Swift lets no end of the text be repeated.
    case "^": output += #"(?:\A)"#
    case "$": output += #"(?:\z)"#
    default: output += scalar.escaped
    }
  }

  private mutating func quantifier() throws(IRegexpError) {
    for sign: Unicode.Scalar in ["*", "+", "?"] where skip(sign) {
      if sign != "?" { isOpenEnded = true }
      output.unicodeScalars.append(sign)
      return
    }
    guard skip("{") else { return }
    let least = try count()
    output += "{\(least)"
    if skip(",") {
      output += ","
      if next == "}" {
        isOpenEnded = true
      } else {
        let most = try count()
        guard least <= most else {
          throw IRegexpError(message: "{\(least),\(most)} has the larger number first")
        }
        output += "\(most)"
      }
    }
    guard skip("}") else { throw IRegexpError(message: "a '{' has no '}' after its numbers") }
    output += "}"
  }

  private mutating func count() throws(IRegexpError) -> Int {
    var digits = ""
    while let scalar = next, scalar.isDigit {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    guard !digits.isEmpty else { throw IRegexpError(message: "after '{' there must be a number") }
    guard let count = Int(digits), count <= Self.mostRepetitions else {
      throw IRegexpError(message: "{\(digits)} is too many repetitions")
    }
    return count
  }

  /// Translates the rest of a class in brackets.
  private mutating func characterClass() throws(IRegexpError) {
    output += skip("^") ? "[^" : "["
    let start = position
    while let scalar = next, scalar != "]" {
      // A hyphen stands for itself at either end alone.
      let isAtStart = position == start
      guard skip("-") else {
        try classItem()
        continue
      }
      guard isAtStart || next == "]" else {
        throw IRegexpError(message: "a '-' inside of [] must be escaped or at an end")
      }
      output += scalar.escaped
    }
    guard position > start || next == nil else {
      throw IRegexpError(message: "[] has no characters")
    }
    guard skip("]") else { throw IRegexpError(message: "a '[' has no ']'") }
    output += "]"
  }

  private mutating func classItem() throws(IRegexpError) {
    let first = try classCharacter()
    output += first.syntax
    guard case .character(let lower) = first, next == "-", position + 1 < scalars.count,
      scalars[position + 1] != "]"
    else { return }
    position += 1
    guard case .character(let upper) = try classCharacter(), lower <= upper else {
      throw IRegexpError(message: "a range inside of [] must go up, from character to character")
    }
    output += "-" + upper.escaped
  }

  private mutating func classCharacter() throws(IRegexpError) -> Item {
    guard let scalar = next, scalar != "[", scalar != "-" else { throw misplaced() }
    guard scalar != "\\" else { return try escape() }
    position += 1
    return .character(scalar)
  }

  /// What an escape stands for, in a class and outside.
  private enum Item {
    case character(Unicode.Scalar)
    /// A general category of Unicode, by one letter or two, or all others.
    case category(String, isExcluded: Bool)

    var syntax: String {
      switch self {
      case .character(let scalar): scalar.escaped
      case .category(let name, let isExcluded): #"\\#(isExcluded ? "P" : "p"){\#(name)}"#
      }
    }
  }

  private mutating func escape() throws(IRegexpError) -> Item {
    position += 1
    guard let scalar = next else { throw IRegexpError(message: "a '\\' is at the end") }
    position += 1
    switch scalar {
    case "n": return .character("\n")
    case "r": return .character("\r")
    case "t": return .character("\t")
    case "(", ")", "*", "+", "-", ".", "?", "[", "\\", "]", "^", "{", "|", "}":
      return .character(scalar)
    // Not in the grammar, but as `$` is the end of the text here, there must be a way to write it.
    case "$": return .character(scalar)
    case "p": return .category(try category(), isExcluded: false)
    case "P": return .category(try category(), isExcluded: true)
    default:
      throw IRegexpError(message: "there is no escape '\\\(scalar)'; write a class such as [0-9]")
    }
  }

  private mutating func category() throws(IRegexpError) -> String {
    guard skip("{") else { throw IRegexpError(message: "\\p needs a category such as \\p{L}") }
    let start = position
    while let scalar = next, scalar != "}" { position += 1 }
    var name = ""
    name.unicodeScalars += scalars[start..<position]
    guard skip("}"), Self.categories.contains(name) else {
      throw IRegexpError(message: "there is no category '\(name)'")
    }
    return name
  }

  /// The general categories that RFC 9485 has: all but the surrogates, by one letter and by two.
  private static let categories: Set<String> = [
    "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl", "No",
    "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "Z", "Zl", "Zp", "Zs", "S", "Sc", "Sk", "Sm",
    "So",
    "C", "Cc", "Cf", "Cn", "Co",
  ]

  private func misplaced() -> IRegexpError {
    guard let next else { return IRegexpError(message: "the pattern is not complete") }
    return IRegexpError(
      message: "character \(position + 1), '\(next)', cannot be here; for itself it is '\\\(next)'"
    )
  }
}

extension Unicode.Scalar {
  /// The character by its number, as Swift's regular expressions take it.
  fileprivate var escaped: String { "\\u{" + String(value, radix: 16) + "}" }
}
