/// How much memory may be taken by what is decoded of a text.
///
/// A text of a few bytes for each value can become many times as large: an object of two bytes has room for
/// all properties of its type. What an honest text needs is in proportion to its length, and next to nothing
/// for a short one.
struct DecodedMemory {
  private let limit: Int
  private var remaining: Int
  private let textLength: Int

  /// The memory for a text, 256 MiB and eight times its length.
  init(forTextOf length: Int) {
    self.init(limit: (256 << 20) + 8 * length, textLength: length)
  }

  init(limit: Int, textLength: Int) {
    self.limit = limit
    self.textLength = textLength
    remaining = limit
  }

  /// Takes some; false if there is not so much.
  mutating func take(_ byteCount: Int) -> Bool {
    remaining -= byteCount
    return remaining >= 0
  }

  /// What to say if there is too little.
  var complaint: String {
    "Decoded, the text of \(textLength) bytes would take more than \(limit) bytes of memory"
  }
}
