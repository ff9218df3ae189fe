// Lists whose pages go on from a value of the page before.
extension PagedItems {
  /// Creates the items of all pages that an operation lists by cursors: each page has the value that
  /// the request for the next one takes. The last page has none, or an empty text, or the value that it
  /// was asked for with.
  ///
  /// - Parameters:
  ///   - items: The items of a page; nil is none.
  ///   - next: The value for the next page.
  ///   - hasMore: Whether there are more items behind a page, if it says so beside the value.
  ///   - cursor: The value to begin with; nil for the beginning of the list.
  ///   - maximumCount: The greatest number of items in all; nil for no limit.
  ///   - page: Fetches the page of a value; nil is for the first one.
  public init<Page: Sendable, Cursor: Equatable & Sendable>(
    _ items: @escaping @Sendable (Page) -> [Item]?,
    next: @escaping @Sendable (Page) -> Cursor?,
    hasMore: @escaping @Sendable (Page) -> Bool? = { _ in nil },
    cursor: Cursor? = nil,
    maximumCount: Int? = nil,
    page: @escaping @Sendable (Cursor?) async throws(APIError<ErrorBody>) -> Page
  ) {
    self.init(from: cursor, maximumCount: maximumCount) { cursor, _ throws(APIError<ErrorBody>) in
      let page = try await page(cursor)
      guard hasMore(page) != false, let next = next(page), next != cursor,
        (next as? String)?.isEmpty != true
      else { return (items(page), next: nil) }
      return (items(page), next: .some(next))
    }
  }

  /// Creates the items of all pages that an operation lists behind an item: the request for the next
  /// page takes what the last item of a page is known by.
  ///
  /// - Parameters:
  ///   - items: The items of a page; nil is none.
  ///   - id: What an item is known by.
  ///   - hasMore: Whether there are more items behind a page, if it says so.
  ///   - startingAfter: What the item is known by behind which to begin; nil for the beginning of the
  ///     list.
  ///   - maximumCount: The greatest number of items in all; nil for no limit.
  ///   - page: Fetches the page behind an item; nil is for the first one.
  public init<Page: Sendable, ID: Equatable & Sendable>(
    _ items: @escaping @Sendable (Page) -> [Item]?,
    id: @escaping @Sendable (Item) -> ID?,
    hasMore: @escaping @Sendable (Page) -> Bool? = { _ in nil },
    startingAfter: ID? = nil,
    maximumCount: Int? = nil,
    page: @escaping @Sendable (ID?) async throws(APIError<ErrorBody>) -> Page
  ) {
    self.init(from: startingAfter, maximumCount: maximumCount) {
      last,
      _ throws(APIError<ErrorBody>) in
      let page = try await page(last)
      let items = items(page)
      guard hasMore(page) != false, let next = items?.last.flatMap(id), next != last else {
        return (items, next: nil)
      }
      return (items, next: .some(next))
    }
  }
}
