/// Values under keys, in the order of the document. No key is there twice: keys are the same when their
/// code points are.
public struct Mapping: Sendable {
  /// A key with its value.
  public struct Entry: Sendable {
    /// The text of the key. The key `200` and the key `"200"` are the same.
    public let key: String
    /// Where the key begins.
    public let keyMark: Mark
    /// What stands under the key.
    public let value: Node

    /// Creates an entry.
    public init(key: String, keyMark: Mark, value: Node) {
      self.key = key
      self.keyMark = keyMark
      self.value = value
    }
  }

  /// The entries in the order of the document.
  public let entries: [Entry]
  // The place of each key in `entries`, for mappings that are too long to search from the front.
  private let index: [ExactText: Int]?

  /// Up to here, comparing with every key is quicker than looking it up in a dictionary.
  static let longestUnindexedCount = 16

  /// Creates a mapping.
  ///
  /// - Parameter entries: The entries. Of several with one key, the first is found by its key.
  public init(entries: [Entry]) {
    self.init(
      entries: entries,
      index: entries.count > Self.longestUnindexedCount ? Self.index(of: entries) : nil
    )
  }

  init(entries: [Entry], index: [ExactText: Int]?) {
    self.entries = entries
    self.index = index
  }

  static func index(of entries: [Entry]) -> [ExactText: Int] {
    Dictionary(
      zip(entries.lazy.map { ExactText($0.key) }, entries.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The value under a key, or `nil` if the key is not there.
  public subscript(key: String) -> Node? {
    guard let index else { return entries.first { $0.key.isExactly(key) }?.value }
    return index[ExactText(key)].map { entries[$0].value }
  }
}
