/// A name in Swift source: never empty, never anything but an identifier.
///
/// The Swift Programming Language, "Lexical Structure", section "Identifiers".
public struct Identifier: Sendable, Hashable {
  /// The name, without the backticks that a keyword needs.
  public let name: String

  /// Creates an identifier from a name.
  ///
  /// - Returns: nil when the text is not an identifier, whether in backticks or not.
  public init?(_ name: String) {
    guard let first = name.unicodeScalars.first, first.startsIdentifier,
      name.unicodeScalars.allSatisfy(\.continuesIdentifier), name != "_"
    else { return nil }
    self.name = name
  }

  /// For names that are identifiers as they are made.
  package init(unchecked name: String) {
    assert(Identifier(name) != nil, "'\(name)' is not an identifier")
    self.name = name
  }
}

extension Unicode.Scalar {
  package var startsIdentifier: Bool {
    self == "_" || (isASCII ? isASCIILetter : properties.isXIDStart)
  }

  package var continuesIdentifier: Bool {
    startsIdentifier || (isASCII ? ("0"..."9").contains(self) : properties.isXIDContinue)
  }

  private var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
