/// What a change breaks for somebody who uses the client of the old document.
public struct Breakage: OptionSet, Sendable, Hashable {
  /// A bit for each thing that is broken.
  public let rawValue: Int

  /// Creates a value from its bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Code that calls the client no longer compiles, or does something else.
  public static let source = Breakage(rawValue: 1 << 0)
  /// What the old client sends is refused or understood differently, or it fails to read what is
  /// answered.
  public static let wire = Breakage(rawValue: 1 << 1)

  /// The names of what is broken: `source`, `wire`.
  public var names: [String] {
    (contains(.source) ? ["source"] : []) + (contains(.wire) ? ["wire"] : [])
  }
}
