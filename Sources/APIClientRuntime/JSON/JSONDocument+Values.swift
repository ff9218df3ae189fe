extension JSONDocument {
  /// The text of a string node, its escapes resolved.
  func string(at index: Int) -> String {
    let node = nodes[index]
    guard node.kind == .escapedString else {
      return String(decoding: bytes[node.byteRange], as: UTF8.self)
    }
    return String(decoding: unescaped(bytes[node.byteRange]), as: UTF8.self)
  }

  /// A number as it is written.
  func number(at index: Int) -> JSONNumber {
    JSONNumber(valid: String(decoding: bytes[nodes[index].byteRange], as: UTF8.self))
  }

  /// The value of a node and all that it contains.
  ///
  /// Recursive, which the parser's depth limit keeps harmless.
  func value(at index: Int) -> JSONValue {
    switch nodes[index].kind {
    case .null: .null
    case .false: .bool(false)
    case .true: .bool(true)
    case .number: .number(number(at: index))
    case .string, .escapedString: .string(string(at: index))
    case .array: .array(elements(of: index).map { value(at: $0) })
    case .object: .object(object(at: index))
    }
  }

  private func object(at index: Int) -> JSONObject {
    var object = JSONObject()
    for name in names(of: index) {
      object[string(at: name)] = value(at: name + 1)
    }
    return object
  }

  /// Resolves the escapes of a string that the parser has found to be valid.
  private func unescaped(_ escaped: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(escaped.count)
    var position = escaped.startIndex
    while position < escaped.endIndex {
      guard escaped[position] == UInt8(ascii: "\\") else {
        result.append(escaped[position])
        position += 1
        continue
      }
      let letter = escaped[position + 1]
      position += 2
      switch letter {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        var code = hexadecimal(escaped[position..<position + 4])
        position += 4
        if code & 0xFC00 == 0xD800 {
          let low = hexadecimal(escaped[position + 2..<position + 6])
          position += 6
          code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
        }
        result.append(contentsOf: Character(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      default: result.append(letter)
      }
    }
    return result
  }

  private func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | UInt32($1.hexadecimalValue ?? 0) }
  }
}
