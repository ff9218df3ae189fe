/// A member name as JSON compares it: code unit by code unit.
///
/// Swift's strings are also equal if they differ only in how an accent is composed.
struct JSONMemberName: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: JSONMemberName, right: JSONMemberName) -> Bool {
    // The first comparison is the fast one, and nearly always the last.
    left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
