import ClientIR
import Foundation

/// The words that a name of the document consists of, whatever its spelling: `dag_run_id`,
/// `dagRunId` and `DAG-run-ID` have the same three.
struct Words {
  private(set) var words: [String] = []

  init(_ name: String) {
    // Swift does not normalise identifiers, and what a user types is composed.
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let name = isASCII ? name : name.precomposedStringWithCanonicalMapping
    let scalars = Array(name.unicodeScalars)
    var start = name.startIndex
    for ((index, scalar), end) in zip(scalars.enumerated(), name.unicodeScalars.indices) {
      guard scalar != "_", scalar.continuesIdentifier, !scalar.isIgnorable else {
        append(name[start..<end])
        start = name.unicodeScalars.index(after: end)
        if let spoken = Self.spoken(scalar, isFirst: index == 0) { words.append(spoken) }
        continue
      }
      if index > 0, Self.isBoundary(before: index, in: scalars) {
        append(name[start..<end])
        start = end
      }
    }
    append(name[start...])
  }

  private mutating func append(_ word: Substring) {
    if !word.isEmpty { words.append(String(word)) }
  }

  /// A capital begins a word after a small letter or a digit (`runId`), and when a small letter
  /// follows it at the end of a row of capitals (`DAGRun`).
  private static func isBoundary(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index].isCapital else { return false }
    let previous = scalars[index - 1]
    if previous.isSmall || ("0"..."9").contains(previous) { return true }
    guard previous.isCapital, index + 1 < scalars.count else { return false }
    // `DAGs` and `IDs` are one word: a plural's s ends the row of capitals without a new word.
    let isPlural =
      scalars[index + 1] == "s"
      && (index + 2 == scalars.count || !scalars[index + 2].isSmall)
    return scalars[index + 1].isSmall && !isPlural
  }

  /// The word for a sign that tells names apart: `+1` and `-1`, `<` and `>`.
  private static func spoken(_ scalar: Unicode.Scalar, isFirst: Bool) -> String? {
    switch scalar {
    case "+": "plus"
    case "-" where isFirst: "minus"
    case "*": "star"
    case "<": "less"
    case ">": "greater"
    case "=": "equal"
    case "!": "not"
    case "~": "tilde"
    case "@": "at"
    case "#": "number"
    case "%": "percent"
    case "&": "and"
    case "$" where isFirst: "dollar"
    default: nil
    }
  }

  /// The words joined as the name of a property, a function or a case: `dagRunID`.
  var lowerCamelCase: String { joined(capitalizeFirst: false) }

  /// The words joined as the name of a type: `DagRunID`.
  var upperCamelCase: String { joined(capitalizeFirst: true) }

  private func joined(capitalizeFirst: Bool) -> String {
    var name = ""
    for (index, word) in words.enumerated() {
      // Two digits of two words must not become one number: `1.10` and `11.0` are different names.
      if name.last?.isNumber == true, word.first?.isNumber == true { name += "_" }
      let small = word.lowercased()
      if index == 0, !capitalizeFirst {
        name += small
      } else if let acronym = Acronym.spelling(of: small) {
        name += acronym
      } else {
        name += small.prefix(1).uppercased() + small.dropFirst()
      }
    }
    // A digit cannot begin an identifier.
    return name.unicodeScalars.first.map(\.startsIdentifier) == false ? "_" + name : name
  }
}

// Few names are more than ASCII, for which the properties need not be looked up.
extension Unicode.Scalar {
  fileprivate var isCapital: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase
  }

  fileprivate var isSmall: Bool {
    isASCII ? ("a"..."z").contains(self) : properties.isLowercase
  }

  fileprivate var isIgnorable: Bool { !isASCII && properties.isDefaultIgnorableCodePoint }
}

/// Acronyms, which the Swift API Design Guidelines write in one case throughout.
enum Acronym {
  static func spelling(of word: String) -> String? {
    switch word {
    case "api", "cpu", "css", "csv", "dns", "eq", "gt", "gte", "html", "http", "https", "id", "ip",
      "json", "jwt", "lt", "lte", "pdf", "sdk", "sha", "sql", "ssh", "ssl", "tls", "ttl", "ui",
      "uri", "url", "utc", "uuid", "xml", "yaml":
      word.uppercased()
    case "apis", "ids", "ips", "uris", "urls", "uuids":
      word.dropLast().uppercased() + "s"
    default: nil
    }
  }
}
