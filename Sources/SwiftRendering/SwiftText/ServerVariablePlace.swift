import ClientIR

/// Where a variable of a server's URL stands: the function of the runtime that encodes its value.
enum ServerVariablePlace: String {
  /// The scheme, or within the host.
  case encoded
  /// At the end of the host and the port.
  case authority
  /// Behind them.
  case path
}

extension [ServerList.URLPart] {
  /// Where each variable stands; nil for text, and for a variable that the URL begins with as a whole.
  var variablePlaces: [ServerVariablePlace?] {
    var before = ""
    return indices.map { index in
      switch self[index] {
      case .literal(let literal):
        before += literal.value
        return nil
      case .variable:
        let after = index + 1 < endIndex ? self[index + 1].text : ""
        defer { before += "x" }
        guard let scheme = before.firstRange(of: "://") else {
          if after.hasPrefix("://") { return .encoded }
          return before.isEmpty ? nil : .path
        }
        if before[scheme.upperBound...].contains("/") { return .path }
        return after.isEmpty || after.hasPrefix("/") ? .authority : .encoded
      }
    }
  }
}

extension ServerList.URLPart {
  /// What stands in the URL, with a letter for a variable.
  fileprivate var text: String {
    switch self {
    case .literal(let literal): literal.value
    case .variable: "x"
    }
  }
}
