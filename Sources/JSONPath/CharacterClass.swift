/// Which characters one place of a regular expression takes.
struct CharacterClass: Sendable {
  enum Item: Sendable {
    case range(ClosedRange<Unicode.Scalar>)
    /// A general category of Unicode, by one letter or two, or all others.
    case category(String, isExcluded: Bool)
  }

  let items: [Item]
  var isNegated = false

  /// Any character but the ends of lines (RFC 9485, section 5.2).
  static let dot = CharacterClass(
    items: [.range("\n"..."\n"), .range("\r"..."\r")],
    isNegated: true
  )

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isListed = items.contains { item in
      switch item {
      case .range(let range): range.contains(scalar)
      case .category(let name, let isExcluded):
        scalar.properties.generalCategory.abbreviation.hasPrefix(name) != isExcluded
      }
    }
    return isListed != isNegated
  }

  /// Whether RFC 9485 has a category. It has no surrogates.
  static func isCategory(_ name: String) -> Bool {
    let letters = Array(name)
    guard let major = letters.first, let minors = minorCategories[major] else { return false }
    return letters.count == 1 || letters.count == 2 && minors.contains(letters[1])
  }

  private static let minorCategories: [Character: String] = [
    "L": "lmotu", "M": "cen", "N": "dlo", "P": "cdefios", "Z": "lps", "S": "ckmo", "C": "cfno",
  ]
}

extension Unicode.GeneralCategory {
  /// The short name by the Unicode Character Database.
  fileprivate var abbreviation: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
