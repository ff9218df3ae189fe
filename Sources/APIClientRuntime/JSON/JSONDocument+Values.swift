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
    case .array: .array(array(at: index))
    case .object: .object(object(at: index))
    }
  }

  /// The value of a node, for whose memory there is enough.
  ///
  /// - Throws: `DecodingError.dataCorrupted` if there is not.
  func decodedValue(at index: Int) throws -> JSONValue {
    try take(memoryOfValue(at: index), for: index)
    return value(at: index)
  }

  private func array(at index: Int) -> [JSONValue] {
    var values: [JSONValue] = []
    // An array that grows has room for twice as many in the end.
    values.reserveCapacity(elements(of: index).reduce(0) { count, _ in count + 1 })
    for element in elements(of: index) { values.append(value(at: element)) }
    return values
  }

  private func object(at index: Int) -> JSONObject {
    var object = JSONObject()
    object.reserveCapacity(names(of: index).reduce(0) { count, _ in count + 1 })
    for name in names(of: index) {
      object[string(at: name)] = value(at: name + 1)
    }
    return object
  }

  /// What a value takes beyond its own place: its elements and members, and texts that are too long for
  /// that place. About as much as the allocator gives.
  private func memoryOfValue(at index: Int) -> Int {
    var sum = 0
    for index in index..<nodes[index].next(after: index) {
      let length = nodes[index].byteRange.count
      switch nodes[index].kind {
      case .null, .false, .true: break
      case .number, .string, .escapedString: if length > 15 { sum += length + 32 }
      case .array: sum += 48
      case .object: sum += 48 + memoryOfPositions(in: index)
      }
      // A name takes no more than a value.
      sum += MemoryLayout<JSONValue>.stride
    }
    return sum
  }

  /// What an object takes to find its members, which few do not need.
  private func memoryOfPositions(in object: Int) -> Int {
    let count = names(of: object).reduce(0) { count, _ in count + 1 }
    return count > JSONObject.longestUnindexed ? 48 * count : 0
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
