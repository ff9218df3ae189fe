/// How large a document may be. What is larger is an error, so that no document, however it is made,
/// can exhaust the stack or the memory.
public struct Limits: Sendable, Hashable {
  /// How deep sequences and mappings may be nested, aliases replaced. Freeing a tree takes stack in
  /// proportion to its depth, so a limit of many thousands needs a thread with a large stack.
  public var maximumDepth: Int
  /// How many nodes there may be, keys counted as well, and an alias counted as all that it
  /// stands for.
  public var maximumNodes: Int

  /// The limits that suit documents written for people.
  public static let `default` = Limits(maximumDepth: 500, maximumNodes: 5_000_000)

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - maximumDepth: How deep sequences and mappings may be nested.
  ///   - maximumNodes: How many nodes there may be.
  public init(maximumDepth: Int, maximumNodes: Int) {
    self.maximumDepth = maximumDepth
    self.maximumNodes = maximumNodes
  }
}
