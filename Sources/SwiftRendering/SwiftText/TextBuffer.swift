/// A text that is written scalar by scalar. Appending one to a string takes as long as ten of these.
package struct TextBuffer {
  private var bytes: [UInt8] = []

  package init(_ text: String = "") {
    bytes.append(contentsOf: text.utf8)
  }

  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { append(scalar) }
  }

  /// What is written.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
  /// Whether nothing is written.
  package var isEmpty: Bool { bytes.isEmpty }
  /// The last byte of the text as UTF-8.
  package var last: UInt8? { bytes.last }

  package mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: scalar.utf8)
    }
  }

  package static func += (text: inout Self, other: String) {
    text.bytes.append(contentsOf: other.utf8)
  }

  /// Removes the spaces at the end.
  ///
  /// - Returns: How many there were.
  package mutating func removeTrailingSpaces() -> Int {
    let count = bytes.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    bytes.removeLast(count)
    return count
  }
}
