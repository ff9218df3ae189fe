/// A member name as JSON compares it: code unit by code unit.
///
/// Swift's strings are also equal if they differ only in how an accent is composed.
struct JSONMemberName: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: JSONMemberName, right: JSONMemberName) -> Bool {
    // The first comparisons are the fast ones, and nearly always the last.
    left.text.utf8.count == right.text.utf8.count && left.text == right.text
      && left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Swift hashes what texts mean: of a name whose letters have two spellings each, all spellings would
  /// be in one place, and a small object would keep a client busy for long.
  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
