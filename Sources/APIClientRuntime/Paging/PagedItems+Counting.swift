// Lists whose pages are counted: by items, or by numbers.
extension PagedItems {
  /// Creates the items of all pages that an operation lists by limit and offset. Each page begins where
  /// the one before ended: as many items further as that one had, which may be fewer than were asked
  /// for.
  ///
  /// - Parameters:
  ///   - items: The items of a page; nil is none.
  ///   - total: How many items there are on all pages, if a page says so.
  ///   - hasMore: Whether there are more items behind a page, if it says so.
  ///   - pageSize: The greatest number of items to ask for at a time; nil leaves that to the server.
  ///   - offset: How many items of the list to pass over; nil for none.
  ///   - maximumCount: The greatest number of items in all; nil for no limit.
  ///   - page: Fetches a page of at most so many items, behind so many others. Nil is for what the
  ///     server does when a request says nothing of it.
  public init<Page: Sendable, Count: FixedWidthInteger & Sendable>(
    _ items: @escaping @Sendable (Page) -> [Item]?,
    total: @escaping @Sendable (Page) -> Int? = { _ in nil },
    hasMore: @escaping @Sendable (Page) -> Bool? = { _ in nil },
    pageSize: Count? = nil,
    offset: Count? = nil,
    maximumCount: Int? = nil,
    page: @escaping @Sendable (Count?, Count?) async throws(APIError<ErrorBody>) -> Page
  ) {
    let start = OffsetPosition(
      pageSize: pageSize.map { Int(clamping: $0) },
      offset: offset.map { Int(clamping: $0) }
    )
    self.init(from: start, maximumCount: maximumCount) {
      position,
      wanted throws(APIError<ErrorBody>) in
      let page = try await page(
        position.limit(wanted: wanted).map { Count(clamping: $0) },
        position.offset.map { Count(clamping: $0) }
      )
      let items = items(page)
      let next = position.next(
        received: items?.count ?? 0,
        total: total(page),
        hasMore: hasMore(page)
      )
      return (items, next)
    }
  }

  /// Creates the items of all pages that an operation lists by their numbers.
  ///
  /// - Parameters:
  ///   - items: The items of a page; nil is none.
  ///   - total: How many items there are on all pages, if a page says so.
  ///   - pageCount: How many pages there are, if a page says so.
  ///   - hasMore: Whether there are more items behind a page, if it says so.
  ///   - firstPage: The number of the first page.
  ///   - number: The number of the page to begin with; nil for the first.
  ///   - maximumCount: The greatest number of items in all; nil for no limit.
  ///   - page: Fetches the page of a number; nil is for what the server does when a request has none.
  public init<Page: Sendable, Number: FixedWidthInteger & Sendable>(
    _ items: @escaping @Sendable (Page) -> [Item]?,
    total: @escaping @Sendable (Page) -> Int? = { _ in nil },
    pageCount: @escaping @Sendable (Page) -> Int? = { _ in nil },
    hasMore: @escaping @Sendable (Page) -> Bool? = { _ in nil },
    firstPage: Number,
    number: Number? = nil,
    maximumCount: Int? = nil,
    page: @escaping @Sendable (Number?) async throws(APIError<ErrorBody>) -> Page
  ) {
    let start = NumberPosition(
      first: Int(clamping: firstPage),
      number: number.map { Int(clamping: $0) }
    )
    self.init(from: start, maximumCount: maximumCount) { position, _ throws(APIError<ErrorBody>) in
      let page = try await page(position.number.map { Number(clamping: $0) })
      let items = items(page)
      let next = position.next(
        received: items?.count ?? 0,
        total: total(page),
        pageCount: pageCount(page),
        hasMore: hasMore(page)
      )
      return (items, next)
    }
  }
}
