/// A document that came in UTF-16, in UTF-8.
struct UTF16Text {
  private(set) var utf8: [UInt8] = []
  /// The offset in `utf8` of the first place that was not UTF-16. U+FFFD stands there.
  private(set) var firstFault: Int?

  /// Transcodes a document, which begins with a byte order mark.
  init(_ bytes: [UInt8]) {
    let (high, low) = bytes.starts(with: [0xFE, 0xFF]) ? (0, 1) : (1, 0)
    let starts = stride(from: 2, to: bytes.count - 1, by: 2)
    let units = starts.lazy.map { UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low]) }
    var iterator = units.makeIterator()
    var decoder = UTF16()
    utf8.reserveCapacity(bytes.count)
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): utf8 += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      case .emptyInput: break decoding
      case .error: addFault()
      }
    }
    if !bytes.count.isMultiple(of: 2) { addFault() }
  }

  private mutating func addFault() {
    firstFault = firstFault ?? utf8.count
    utf8 += UTF8.encodedReplacementCharacter
  }
}
