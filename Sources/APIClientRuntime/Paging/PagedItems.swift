/// All items of a list, which a server hands out page by page.
///
///     for try await run in api.allDagRuns(dagID: "etl", maximumCount: 500) { print(run) }
///
/// A page is fetched when its first item is asked for; whoever stops asking causes no more requests.
/// Each page begins where the one before ended: as many items further as that one had, which may be
/// fewer than were asked for. The list ends where the server says how many there are in all, and
/// otherwise with a page that has none.
///
/// Pages are counted from the beginning of the list, as it is when each is fetched. An item that is
/// inserted before the place reached moves the others back, so that one comes a second time; one that
/// is removed there moves them forward, so that one is missed. Neither happens where the list is sorted
/// so that new items come last, as by a number or a date that grows, and nothing is removed; then new
/// items are found as well.
public struct PagedItems<Item: Sendable, ErrorBody: Decodable & Sendable>: AsyncSequence, Sendable {
  /// An item of the list.
  public typealias Element = Item

  private let state: PagingState
  private let fetch: Fetch

  /// Fetches a page, and says how many items there are in all, if the server does.
  typealias Fetch =
    @Sendable (_ limit: Int?, _ offset: Int?) async throws(APIError<ErrorBody>) -> (
      items: [Item], total: Int?
    )

  /// Creates the items of all pages that an operation lists.
  ///
  /// - Parameters:
  ///   - items: The items of a page; nil is none.
  ///   - total: How many items there are on all pages, if a page says so.
  ///   - pageSize: The greatest number of items to ask for at a time; nil leaves that to the server.
  ///   - offset: How many items of the list to pass over; nil for none.
  ///   - maximumCount: The greatest number of items in all; nil for no limit.
  ///   - page: Fetches a page of at most so many items, behind so many others. Nil is for what the
  ///     server does when a request says nothing of it.
  public init<Page: Sendable, Count: FixedWidthInteger & Sendable>(
    _ items: @escaping @Sendable (Page) -> [Item]?,
    total: @escaping @Sendable (Page) -> Count? = { _ in nil },
    pageSize: Count? = nil,
    offset: Count? = nil,
    maximumCount: Int? = nil,
    page: @escaping @Sendable (Count?, Count?) async throws(APIError<ErrorBody>) -> Page
  ) {
    state = PagingState(
      pageSize: pageSize.map { Int(clamping: $0) },
      offset: offset.map { Int(clamping: $0) },
      maximumCount: maximumCount
    )
    fetch = { limit, offset throws(APIError<ErrorBody>) in
      let page = try await page(
        limit.map { Count(clamping: $0) },
        offset.map { Count(clamping: $0) }
      )
      return (items(page) ?? [], total(page).map { Int(clamping: $0) })
    }
  }

  /// Begins with the first page.
  public func makeAsyncIterator() -> Iterator {
    Iterator(state: state, fetch: fetch)
  }

  /// Fetches page after page.
  public struct Iterator: AsyncIteratorProtocol {
    private var state: PagingState
    private let fetch: Fetch
    private var page: ArraySlice<Item> = []

    fileprivate init(state: PagingState, fetch: @escaping Fetch) {
      self.state = state
      self.fetch = fetch
    }

    /// The next item; nil at the end.
    ///
    /// - Throws: What the operation throws. The next call asks for the same page again.
    public mutating func next() async throws(APIError<ErrorBody>) -> Item? {
      if let item = page.popFirst() { return item }
      guard let (limit, offset) = state.nextPage else { return nil }
      let (items, total) = try await fetch(limit, offset)
      page = items.prefix(state.receive(items.count, of: total))
      return page.popFirst()
    }
  }
}
