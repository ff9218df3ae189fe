/// Reads a JSONPath query by the grammar of RFC 9535, and nothing more lenient.
package struct JSONPathParser {
  /// How many segments a path may have, those in its filters counted as well. No tree is deeper.
  static let mostSegments = 500
  /// How deep filters, parentheses and function calls may be nested.
  static let mostNesting = 50

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var segmentCount = 0
  private var nesting = 0

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// Reads a path.
  package static func parse(_ text: String) throws(JSONPathError) -> JSONPath {
    var parser = JSONPathParser(text)
    guard parser.skip("$") else { throw parser.expected("'$', with which a path begins") }
    let segments = try parser.segments()
    guard parser.next == nil else {
      throw parser.expected("'.', '..', '[' or the end of the path")
    }
    return JSONPath(segments: segments)
  }

  /// The segments that follow, none if something else does.
  mutating func segments() throws(JSONPathError) -> [JSONPath.Segment] {
    var segments: [JSONPath.Segment] = []
    while true {
      let start = position
      skipWhitespace()
      guard next == "." || next == "[" else {
        // Whitespace before something else is not a part of the query.
        position = start
        return segments
      }
      segmentCount += 1
      guard segmentCount <= Self.mostSegments else {
        throw fault("the path has more than \(Self.mostSegments) segments")
      }
      segments.append(try segment())
    }
  }

  private mutating func segment() throws(JSONPathError) -> JSONPath.Segment {
    guard skip(".") else {
      return JSONPath.Segment(isDescendant: false, selectors: try bracketedSelectors())
    }
    let isDescendant = skip(".")
    if isDescendant, next == "[" {
      return JSONPath.Segment(isDescendant: true, selectors: try bracketedSelectors())
    }
    if skip("*") { return JSONPath.Segment(isDescendant: isDescendant, selectors: [.wildcard]) }
    guard let first = next, first.isNameStart else {
      throw expected(isDescendant ? "a name, '*' or '['" : "a name or '*'")
    }
    let name = word { $0.isNameStart || $0.isDigit }
    if next == "-" {
      let hyphen = position
      let whole = name + word { $0.isNameStart || $0.isDigit || $0 == "-" }
      throw fault("a name after a dot has no '-'; write ['\(whole)']", at: hyphen)
    }
    return JSONPath.Segment(isDescendant: isDescendant, selectors: [.name(name)])
  }

  private mutating func bracketedSelectors() throws(JSONPathError) -> [JSONPath.Selector] {
    position += 1
    var selectors: [JSONPath.Selector] = []
    repeat {
      skipWhitespace()
      selectors.append(try selector())
      skipWhitespace()
    } while skip(",")
    guard skip("]") else { throw expected("',' or ']'") }
    return selectors
  }

  private mutating func selector() throws(JSONPathError) -> JSONPath.Selector {
    switch next {
    case "'", "\"": return .name(try stringLiteral())
    case "*":
      position += 1
      return .wildcard
    case "?":
      position += 1
      skipWhitespace()
      return .filter(try nested { parser throws(JSONPathError) in try parser.filter() })
    case let scalar? where scalar == ":" || scalar == "-" || scalar.isDigit:
      return try indexOrSlice()
    default:
      throw expected("a name in quotes, '*', an index, a slice or a filter that begins with '?'")
    }
  }

  private mutating func indexOrSlice() throws(JSONPathError) -> JSONPath.Selector {
    var start: Int?
    if next != ":" {
      start = try integer()
      let end = position
      skipWhitespace()
      guard next == ":" else {
        position = end
        return .index(start ?? 0)
      }
    }
    position += 1
    let end = try sliceNumber()
    guard skip(":") else { return .slice(start: start, end: end, step: 1) }
    return .slice(start: start, end: end, step: try sliceNumber() ?? 1)
  }

  /// The number that may follow a colon, with the whitespace around it.
  private mutating func sliceNumber() throws(JSONPathError) -> Int? {
    skipWhitespace()
    guard let scalar = next, scalar == "-" || scalar.isDigit else { return nil }
    let number = try integer()
    skipWhitespace()
    return number
  }

  /// Reads what is inside something else of its kind, within the limit.
  mutating func nested<Result>(
    _ read: (inout JSONPathParser) throws(JSONPathError) -> Result
  ) throws(JSONPathError) -> Result {
    nesting += 1
    guard nesting <= Self.mostNesting else {
      throw fault(
        "filters, parentheses and functions are nested more than \(Self.mostNesting) deep"
      )
    }
    let result = try read(&self)
    nesting -= 1
    return result
  }
}

// What all parts of the grammar are read with.
extension JSONPathParser {
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  /// A place to come back to, or to report.
  var place: Int { position }

  mutating func goBack(to place: Int) {
    position = place
  }

  mutating func advance() {
    position += 1
  }

  /// Skips a text if it follows.
  mutating func skip(_ text: String) -> Bool {
    guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  mutating func skipWhitespace() {
    while next == " " || next == "\t" || next == "\n" || next == "\r" { position += 1 }
  }

  /// Reads scalars as long as they are of a kind.
  mutating func word(of isPart: (Unicode.Scalar) -> Bool) -> String {
    var word = ""
    while let scalar = next, isPart(scalar) {
      word.unicodeScalars.append(scalar)
      position += 1
    }
    return word
  }

  /// The fault that something else than this stands here.
  func expected(_ what: String) -> JSONPathError {
    fault("expected \(what), but \(next.map { "found '\($0)'" } ?? "the path ends")")
  }

  func fault(_ message: String) -> JSONPathError { fault(message, at: position) }

  func fault(_ message: String, at place: Int) -> JSONPathError {
    JSONPathError(message: message, column: place + 1)
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isNameStart: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" || value >= 0x80
  }
}
