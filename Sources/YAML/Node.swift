/// A value in a document, with its place.
///
/// An alias is replaced by what it stands for. That node's own mark is then the place of the alias,
/// while everything inside it keeps the place where it is written.
public struct Node: Sendable {
  /// What a node holds.
  public enum Value: Sendable {
    /// A single value.
    case scalar(Scalar)
    /// A list.
    case sequence([Node])
    /// Values under keys.
    case mapping(Mapping)
  }

  /// What the node holds.
  public let value: Value
  /// Where the node begins.
  public let mark: Mark

  /// Creates a node.
  ///
  /// - Parameters:
  ///   - value: What the node holds.
  ///   - mark: Where the node begins.
  public init(_ value: Value, at mark: Mark) {
    self.value = value
    self.mark = mark
  }
}
