extension String {
  /// The text as a scalar of YAML on one line: plain where no schema of YAML takes it for anything else,
  /// and in double quotes otherwise.
  ///
  /// - Parameter isInFlow: Whether the scalar stands within braces or brackets, where a colon may end it.
  /// - Returns: The scalar.
  public func yamlScalar(isInFlow: Bool) -> String {
    let marks = isInFlow ? "_-./0123456789" : "_-./:0123456789"
    let isPlain =
      (unicodeScalars.first?.properties.isAlphabetic == true || isPath) && !hasSuffix(":")
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || marks.unicodeScalars.contains($0)
      }
      && !Self.wordsForValues.contains(lowercased())
    return isPlain ? self : yamlQuoted
  }

  /// The text as a scalar in double quotes (YAML 1.2.2, section 5.7 has the escapes).
  public var yamlQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.breaksLine:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The words that YAML 1.1 or 1.2 takes for truth values or null.
  private static let wordsForValues = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n",
  ]

  private var isPath: Bool { hasPrefix("/") || hasPrefix("./") || hasPrefix("../") }
}

extension Unicode.Scalar {
  /// Whether the character would break a line, or cannot be seen in it. All of them have at most four
  /// hexadecimal digits.
  package var breaksLine: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
