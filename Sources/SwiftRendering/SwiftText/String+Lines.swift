extension String {
  /// The lines of the text, without what ends them: all that Unicode has for it. A carriage return and
  /// the line feed behind it end one line.
  package var allLines: [String] {
    let bytes = Array(utf8)
    var lines: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = bytes[index...].lineEndCount
      if length > 0 {
        lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
        start = index + length
      }
      index += max(length, 1)
    }
    return lines + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}

extension ArraySlice<UInt8> {
  /// How many bytes the end of a line has that the bytes begin with; 0 if they begin with none.
  fileprivate var lineEndCount: Int {
    switch self[startIndex] {
    case 0x0D where dropFirst().first == 0x0A: 2
    case 0x0A...0x0D: 1
    // U+0085, U+2028 and U+2029.
    case 0xC2 where starts(with: [0xC2, 0x85]): 2
    case 0xE2 where starts(with: [0xE2, 0x80, 0xA8]) || starts(with: [0xE2, 0x80, 0xA9]): 3
    default: 0
    }
  }
}
