/// A part of a regular expression.
indirect enum IRegexpTerm: Sendable {
  case characters(CharacterClass)
  case textStart
  case textEnd
  case group([[IRegexpTerm]])
  case repetition(IRegexpTerm, least: Int, most: Int?)
}

/// Reads a regular expression by the grammar of RFC 9485, section 4.
struct IRegexpParser {
  private static let mostNesting = 50

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var nesting = 0

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// Reads a pattern into its branches.
  static func parse(_ text: String) throws(IRegexpError) -> [[IRegexpTerm]] {
    var parser = IRegexpParser(text)
    let branches = try parser.branches()
    guard parser.next == nil else { throw parser.misplaced() }
    return branches
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func branches() throws(IRegexpError) -> [[IRegexpTerm]] {
    nesting += 1
    guard nesting <= Self.mostNesting else {
      throw IRegexpError(message: "groups are nested more than \(Self.mostNesting) deep")
    }
    var branches: [[IRegexpTerm]] = []
    repeat {
      var terms: [IRegexpTerm] = []
      while let scalar = next, scalar != "|", scalar != ")" {
        terms.append(try quantified(try atom()))
      }
      branches.append(terms)
    } while skip("|")
    nesting -= 1
    return branches
  }

  private mutating func atom() throws(IRegexpError) -> IRegexpTerm {
    guard let scalar = next else { throw misplaced() }
    switch scalar {
    case "(":
      position += 1
      let group = try branches()
      guard skip(")") else { throw IRegexpError(message: "a '(' has no ')'") }
      return .group(group)
    case "[":
      position += 1
      return .characters(try classExpression())
    case ".":
      position += 1
      return .characters(.dot)
    case "\\": return .characters(CharacterClass(items: [try escape()]))
    case "^":
      position += 1
      return .textStart
    case "$":
      position += 1
      return .textEnd
    case "*", "+", "?", "]", "{", "}": throw misplaced()
    default:
      position += 1
      return .characters(CharacterClass(items: [.range(scalar...scalar)]))
    }
  }

  private mutating func quantified(_ term: IRegexpTerm) throws(IRegexpError) -> IRegexpTerm {
    if skip("*") { return .repetition(term, least: 0, most: nil) }
    if skip("+") { return .repetition(term, least: 1, most: nil) }
    if skip("?") { return .repetition(term, least: 0, most: 1) }
    guard skip("{") else { return term }
    let least = try count()
    var most: Int? = least
    if skip(",") { most = next == "}" ? nil : try count() }
    guard skip("}") else { throw IRegexpError(message: "a '{' has no '}' after its numbers") }
    if let most, most < least {
      throw IRegexpError(message: "{\(least),\(most)} has the larger number first")
    }
    return .repetition(term, least: least, most: most)
  }

  private mutating func count() throws(IRegexpError) -> Int {
    var digits = ""
    while let scalar = next, scalar.isDigit {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    guard !digits.isEmpty else { throw IRegexpError(message: "after '{' there must be a number") }
    guard let count = Int(digits), count <= IRegexp.mostInstructions else {
      throw IRegexpError(message: "{\(digits)} is too many repetitions")
    }
    return count
  }

  /// Reads the rest of a class in brackets.
  private mutating func classExpression() throws(IRegexpError) -> CharacterClass {
    let isNegated = skip("^")
    var items: [CharacterClass.Item] = []
    while let scalar = next, scalar != "]" {
      if scalar == "-" {
        position += 1
        // A hyphen stands for itself at either end alone.
        guard items.isEmpty || next == "]" else {
          throw IRegexpError(message: "a '-' inside of [] must be escaped or at an end")
        }
        items.append(.range("-"..."-"))
      } else {
        items.append(try classItem())
      }
    }
    guard skip("]") else { throw IRegexpError(message: "a '[' has no ']'") }
    guard !items.isEmpty else { throw IRegexpError(message: "[] has no characters") }
    return CharacterClass(items: items, isNegated: isNegated)
  }

  private mutating func classItem() throws(IRegexpError) -> CharacterClass.Item {
    let first = try classCharacter()
    guard case .range(let range) = first, next == "-", position + 1 < scalars.count,
      scalars[position + 1] != "]"
    else { return first }
    position += 1
    guard case .range(let last) = try classCharacter(), range.lowerBound <= last.lowerBound else {
      throw IRegexpError(message: "a range inside of [] must go up, from character to character")
    }
    return .range(range.lowerBound...last.lowerBound)
  }

  private mutating func classCharacter() throws(IRegexpError) -> CharacterClass.Item {
    guard let scalar = next, scalar != "[", scalar != "-" else { throw misplaced() }
    guard scalar != "\\" else { return try escape() }
    position += 1
    return .range(scalar...scalar)
  }

  private mutating func escape() throws(IRegexpError) -> CharacterClass.Item {
    position += 1
    guard let scalar = next else { throw IRegexpError(message: "a '\\' is at the end") }
    position += 1
    switch scalar {
    case "n": return .range("\n"..."\n")
    case "r": return .range("\r"..."\r")
    case "t": return .range("\t"..."\t")
    case "(", ")", "*", "+", "-", ".", "?", "[", "\\", "]", "^", "{", "|", "}":
      return .range(scalar...scalar)
    // Not in the grammar, but as `$` is the end of the text here, there must be a way to write it.
    case "$": return .range(scalar...scalar)
    case "p": return .category(try category(), isExcluded: false)
    case "P": return .category(try category(), isExcluded: true)
    default:
      throw IRegexpError(message: "there is no escape '\\\(scalar)'; write a class such as [0-9]")
    }
  }

  private mutating func category() throws(IRegexpError) -> String {
    var name = ""
    guard skip("{") else { throw IRegexpError(message: "\\p needs a category such as \\p{L}") }
    while let scalar = next, scalar != "}" {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard skip("}"), CharacterClass.isCategory(name) else {
      throw IRegexpError(message: "there is no category '\(name)'")
    }
    return name
  }

  private func misplaced() -> IRegexpError {
    guard let next else { return IRegexpError(message: "the pattern is not complete") }
    return IRegexpError(
      message: "character \(position + 1), '\(next)', cannot be here; for itself it is '\\\(next)'"
    )
  }
}
