/// What stands around the elements of a list.
enum ListDelimiter: Hashable, CaseIterable {
  case parentheses
  case brackets

  var opening: String {
    switch self {
    case .parentheses: "("
    case .brackets: "["
    }
  }

  var closing: String {
    switch self {
    case .parentheses: ")"
    case .brackets: "]"
    }
  }
}
