public import YAML

/// What somebody says of how the pages of an operation follow each other, by the names on the wire. Ways
/// into a page are the names of properties with dots between them: `meta.page.after`.
public struct PagingRule: Sendable, Equatable {
  /// What says which page comes next.
  public enum Way: Sendable, Equatable {
    /// The operation lists no pages.
    case none
    /// A parameter takes how many items stand before the page.
    case offset(String)
    /// A parameter takes the number of the page; nil where nobody says what the first is called.
    case number(String, first: Int?)
    /// A parameter takes what stands in a page.
    case cursor(String, next: String)
    /// A parameter takes what the last item of a page is known by.
    case lastItem(String, id: String)
    /// A page has the URL of the next one.
    case link(String)
    /// The field `Link` of a page has the URL of the next one.
    case linkField
  }

  /// What says which page comes next.
  public let way: Way
  /// The parameter for the greatest number of items on a page.
  public var size: String?
  /// Where the items of a page are; nil for the list that stands out.
  public var items: String?
  /// Where a page says how many items there are in all.
  public var total: String?
  /// Where a page says how many pages there are.
  public var pageCount: String?
  /// Where a page says whether there are more items.
  public var hasMore: String?
  /// Where the rule stands, if it stands in the document.
  public let mark: Mark?

  /// Creates a rule.
  public init(_ way: Way, mark: Mark? = nil) {
    self.way = way
    self.mark = mark
  }
}
