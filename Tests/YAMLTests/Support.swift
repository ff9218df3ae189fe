import YAML

/// Reads a document, as YAML unless it begins like JSON.
func parse(
  _ text: String,
  name: String = "document",
  limits: Limits = .default
) throws(YAMLError) -> Node {
  try YAMLParser.parse(Source(name: name, bytes: Array(text.utf8)), limits: limits)
}

/// The error of a document that cannot be read, or `nil` if it can.
func error(
  _ text: String,
  name: String = "document",
  limits: Limits = .default
) -> YAMLError? {
  error(Array(text.utf8), name: name, limits: limits)
}

/// The error of a document that cannot be read, or `nil` if it can.
func error(
  _ bytes: [UInt8],
  name: String = "document",
  limits: Limits = .default
) -> YAMLError? {
  do {
    _ = try YAMLParser.parse(Source(name: name, bytes: bytes), limits: limits)
    return nil
  } catch {
    return error
  }
}

/// A text in UTF-16 with a byte order mark.
func utf16Bytes(_ text: String, isBigEndian: Bool) -> [UInt8] {
  ("\u{FEFF}" + text).utf16.flatMap { unit in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return isBigEndian ? bytes : bytes.reversed()
  }
}

extension Node {
  /// The node in a notation of one line, with strings in quotes.
  var outline: String {
    switch value {
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "null"
      case .bool(let value): "\(value)"
      case .integer(let digits): "int(\(digits))"
      case .float(let digits): "float(\(digits))"
      case .string(let text): "\"\(text)\""
      }
    case .sequence(let nodes): "[" + nodes.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let mapping):
      "{" + mapping.entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }

  /// The node's mark as a message shows it.
  var place: String { mark.place }

  var scalar: Scalar? {
    if case .scalar(let scalar) = value { scalar } else { nil }
  }

  var entries: [Mapping.Entry] {
    if case .mapping(let mapping) = value { mapping.entries } else { [] }
  }

  subscript(key: String) -> Node? {
    if case .mapping(let mapping) = value { mapping[key] } else { nil }
  }

  subscript(index: Int) -> Node? {
    if case .sequence(let nodes) = value, nodes.indices.contains(index) {
      nodes[index]
    } else {
      nil
    }
  }
}

extension Mark {
  /// The line and the column.
  var place: String { "\(line):\(column)" }
}
