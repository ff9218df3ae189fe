/// One value, or one member name, of a parsed JSON text.
///
/// Nodes lie in the order of the text. An array's elements follow its node; an object's members
/// follow its node as name and value in turn.
struct JSONNode: Sendable {
  enum Kind: UInt8 {
    case null, `false`, `true`, number, string
    /// A string with at least one backslash, whose bytes are not its text.
    case escapedString
    case array, object
  }

  /// The longest text whose nodes hold their numbers, in bytes.
  static let longestText = 1 << 29

  // 32 bits for the start, 29 for what else a value has, 3 for the kind: a text of small numbers has a
  // node for every other byte.
  private var bits: UInt64

  /// A scalar, or the name of a member.
  init(_ kind: Kind, in range: Range<Int>) {
    self.init(kind, start: range.lowerBound, count: range.count)
  }

  /// A container that is not closed yet.
  init(opening kind: Kind, at start: Int) {
    self.init(kind, start: start, count: 0)
  }

  private init(_ kind: Kind, start: Int, count: Int) {
    bits =
      UInt64(truncatingIfNeeded: start) << 32 | UInt64(truncatingIfNeeded: count) << 3
      | UInt64(kind.rawValue)
  }

  var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits & 7)) ?? .null }

  private var start: Int { Int(truncatingIfNeeded: bits >> 32) }
  private var count: Int { Int(truncatingIfNeeded: bits >> 3 & 0x1FFF_FFFF) }

  /// Where a scalar stands; of a string, what is between the quotation marks. Of a container, nothing.
  var byteRange: Range<Int> {
    isContainer ? start..<start : start..<start + count
  }

  /// The index of the node after this one and all that it contains.
  ///
  /// - Parameter index: This one's.
  /// - Returns: The index.
  func next(after index: Int) -> Int { isContainer ? count : index + 1 }

  /// Closes a container.
  ///
  /// - Parameter next: The index of the node after it.
  mutating func close(before next: Int) {
    self = JSONNode(kind, start: start, count: next)
  }

  private var isContainer: Bool { kind == .array || kind == .object }
}

extension JSONNode.Kind {
  /// The kind as an error message names it.
  var name: String {
    switch self {
    case .null: "null"
    case .false, .true: "a boolean"
    case .number: "a number"
    case .string, .escapedString: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
