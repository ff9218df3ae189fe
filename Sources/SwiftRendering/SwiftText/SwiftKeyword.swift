/// The words that need backticks where they are names.
///
/// The Swift Programming Language, "Lexical Structure", section "Keywords and Punctuation": those
/// used in declarations, in statements, and in expressions and types.
enum SwiftKeyword {
  static func isReserved(_ name: String) -> Bool {
    switch name {
    case "associatedtype", "borrowing", "class", "consuming", "deinit", "enum", "extension",
      "fileprivate", "func", "import", "init", "inout", "internal", "let", "nonisolated", "open",
      "operator", "precedencegroup", "private", "protocol", "public", "rethrows", "static",
      "struct", "subscript", "typealias", "var":
      true
    case "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough",
      "for", "guard", "if", "in", "repeat", "return", "switch", "throw", "where", "while":
      true
    case "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true",
      "try":
      true
    default: false
    }
  }
}
