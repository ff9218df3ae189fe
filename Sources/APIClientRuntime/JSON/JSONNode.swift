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

  let kind: Kind

  /// Where the value starts; for a string, the byte after the quotation mark.
  let start: UInt32

  /// Where the value ends; for a string, the closing quotation mark.
  var end: UInt32

  /// The index of the node after this one and all that it contains.
  var next: UInt32

  var byteRange: Range<Int> { Int(start)..<Int(end) }
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
