/// How the items of all pages are had from an operation that lists one page of them.
public struct Paging: Sendable {
  /// The name of the method.
  public let name: Identifier
  /// How a call says which page it is about.
  public let position: Position
  /// A name for the greatest number of items on a page: the argument's, if it is one.
  public let limit: Identifier
  /// A name for the number of items before a page: the argument's, if it is one.
  public let offset: Identifier
  /// The name of the argument for the greatest number of items on a page.
  public let pageSize: Identifier
  /// The name of the argument for the greatest number of items in all.
  public let maximumCount: Identifier
  /// The integer type of a page's length and of its offset.
  public let count: TypeReference
  /// The type of an item.
  public let item: TypeReference
  /// The property of a page that holds its items; nil when the page is the list of them.
  public let items: Identifier?
  /// The property of a page that says how many items there are in all, if it has one.
  public let total: Identifier?

  /// How a call says which page it is about.
  public enum Position: Sendable {
    /// By two arguments of its own.
    case arguments
    /// By two properties of the body, which is this argument.
    case body(Identifier, limit: Identifier, offset: Identifier)
  }

  package init(
    name: Identifier,
    position: Position,
    limit: Identifier,
    offset: Identifier,
    pageSize: Identifier,
    maximumCount: Identifier,
    count: TypeReference,
    item: TypeReference,
    items: Identifier?,
    total: Identifier?
  ) {
    self.name = name
    self.position = position
    self.limit = limit
    self.offset = offset
    self.pageSize = pageSize
    self.maximumCount = maximumCount
    self.count = count
    self.item = item
    self.items = items
    self.total = total
  }
}
