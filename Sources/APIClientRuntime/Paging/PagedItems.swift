/// All items of a list, which a server hands out page by page.
///
///     for try await run in api.allDagRuns(dagID: "etl", maximumCount: 500) { print(run) }
///
/// A page is fetched when its first item is asked for; whoever stops asking causes no more requests.
/// The list ends where a page says that it is the last, by what there is in all, by a cursor or a link
/// that is missing, or by a flag, and otherwise with a page that has no items.
///
/// Where pages are counted, by items or by numbers, they are counted from the beginning of the list, as
/// it is when each is fetched. An item that is inserted before the place reached moves the others back,
/// so that one comes a second time; one that is removed there moves them forward, so that one is
/// missed. Neither happens where the list is sorted so that new items come last, as by a number or a
/// date that grows, and nothing is removed; then new items are found as well.
public struct PagedItems<Item: Sendable, ErrorBody: Decodable & Sendable>: AsyncSequence, Sendable {
  /// An item of the list.
  public typealias Element = Item

  /// A page, and how to fetch the one behind it; nil at the end.
  struct Page: Sendable {
    let items: [Item]
    let next: Step?
  }

  /// Fetches a page, of which so many items are wanted, or all.
  struct Step: Sendable {
    let fetch: @Sendable (_ wanted: Int?) async throws(APIError<ErrorBody>) -> Page
  }

  private let first: Step
  private let maximumCount: Int?

  init(maximumCount: Int?, first: Step) {
    self.first = first
    self.maximumCount = maximumCount
  }

  /// Creates the items of all pages, of which each says where the next one is.
  ///
  /// - Parameters:
  ///   - position: Where the first page is.
  ///   - maximumCount: The greatest number of items in all; nil for no limit.
  ///   - fetch: Fetches the page at a position, of which so many items are wanted, and says where the
  ///     next one is; nil at the end.
  init<Position: Sendable>(
    from position: Position,
    maximumCount: Int?,
    fetch:
      @escaping @Sendable (Position, _ wanted: Int?) async throws(APIError<ErrorBody>) -> (
        items: [Item]?, next: Position?
      )
  ) {
    self.init(maximumCount: maximumCount, first: Self.step(to: position, fetch))
  }

  private static func step<Position: Sendable>(
    to position: Position,
    _ fetch:
      @escaping @Sendable (Position, Int?) async throws(APIError<ErrorBody>) -> (
        items: [Item]?, next: Position?
      )
  ) -> Step {
    Step { wanted throws(APIError<ErrorBody>) in
      let (items, next) = try await fetch(position, wanted)
      return Page(items: items ?? [], next: next.map { step(to: $0, fetch) })
    }
  }

  /// Begins with the first page.
  public func makeAsyncIterator() -> Iterator {
    Iterator(step: first, wanted: maximumCount.map { Swift.max($0, 0) })
  }

  /// Fetches page after page.
  public struct Iterator: AsyncIteratorProtocol {
    private var step: Step?
    /// How many more items are wanted of the pages to come; nil for all.
    private var wanted: Int?
    private var page: ArraySlice<Item> = []

    fileprivate init(step: Step, wanted: Int?) {
      self.step = step
      self.wanted = wanted
    }

    /// The next item; nil at the end.
    ///
    /// - Throws: What the operation throws. The next call asks for the same page again.
    public mutating func next() async throws(APIError<ErrorBody>) -> Item? {
      // A page without items may have another one behind it, where cursors or links lead on.
      while page.isEmpty, let step, wanted != 0 {
        let answer = try await step.fetch(wanted)
        self.step = answer.next
        page = answer.items.prefix(wanted ?? answer.items.count)
        wanted = wanted.map { $0 - page.count }
      }
      return page.popFirst()
    }
  }
}
