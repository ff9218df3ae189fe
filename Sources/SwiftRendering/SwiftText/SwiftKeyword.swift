/// The words that need backticks where they are names.
///
/// The Swift Programming Language, "Lexical Structure", section "Keywords and Punctuation": those
/// used in declarations, in statements, and in expressions and types.
enum SwiftKeyword {
  static func isReserved(_ name: String) -> Bool { reserved.contains(name) }

  private static let reserved: Set = [
    "associatedtype", "borrowing", "class", "consuming", "deinit", "enum", "extension",
    "fileprivate", "func", "import", "init", "inout", "internal", "let", "nonisolated", "open",
    "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static", "struct",
    "subscript", "typealias", "var",

    "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for",
    "guard", "if", "in", "repeat", "return", "switch", "throw", "where", "while",

    "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
  ]
}
