/// A place in JSON that a union looks at before it decodes: a node of parsed text, or a value that
/// another decoder has read.
enum JSONCursor {
  case node(JSONNodeDecoder)
  case value(JSONValue)

  /// The place that a decoder is at.
  init(_ decoder: any Decoder) throws {
    if let node = decoder as? JSONNodeDecoder {
      self = .node(node)
    } else {
      self = .value(try JSONValue(from: decoder))
    }
  }

  var kind: JSONNode.Kind {
    switch self {
    case .node(let node): node.kind
    case .value(.null): .null
    case .value(.bool(let value)): value ? .true : .false
    case .value(.number): .number
    case .value(.string): .string
    case .value(.array): .array
    case .value(.object): .object
    }
  }

  /// The value of a member; `nil` if there is none of that name.
  func member(_ name: String) -> JSONCursor? {
    switch self {
    case .node(let node): node.member(name).map { .node($0) }
    case .value(let value): value[name].map { .value($0) }
    }
  }

  /// The value that names lead to, from member to member.
  func member(_ path: JSONShape.Constants.Path) -> JSONCursor? {
    var place = self
    for name in path.names {
      guard place.kind == .object, let member = place.member(name.text) else { return nil }
      place = member
    }
    return place
  }

  func hasMember(_ name: String) -> Bool {
    switch self {
    case .node(let node): node.document.member(name, of: node.node) != nil
    case .value(let value): value[name] != nil
    }
  }

  /// The elements of an array; none for any other value.
  var elements: [JSONCursor] {
    switch self {
    case .node(let node):
      node.kind == .array
        ? node.document.elements(of: node.node).map { .node(node.at($0)) } : []
    case .value(.array(let elements)): elements.map { .value($0) }
    case .value: []
    }
  }

  /// The scalar that a document may list; `nil` for any other value.
  var scalar: JSONScalar? {
    switch self {
    case .node(let node):
      switch node.kind {
      case .true, .false, .number, .string, .escapedString:
        JSONScalar(node.document.value(at: node.node))
      case .null, .array, .object: nil
      }
    case .value(let value): JSONScalar(value)
    }
  }

  /// What a number is by the way it is written; `nil` for what is no number.
  var number: NumberKind? {
    switch self {
    case .node(let node):
      node.kind == .number ? NumberKind(node.document.bytes[node.byteRange]) : nil
    case .value(.number(let number)): NumberKind(ArraySlice(number.text.utf8))
    case .value: nil
    }
  }

  enum NumberKind {
    /// Digits alone.
    case integer
    /// An integer that is written with a fraction or an exponent, as `2.0` is.
    case integerWithFraction
    case fraction

    init(_ text: ArraySlice<UInt8>) {
      if !text.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }) {
        self = .integer
      } else {
        self = JSONInteger(text) == nil ? .fraction : .integerWithFraction
      }
    }
  }
}
