/// How far a list has been read, page by page.
struct PagingState: Sendable {
  private let pageSize: Int?
  private let maximumCount: Int?
  private var offset: Int?
  private var count = 0
  private var isAtEnd = false

  init(pageSize: Int?, offset: Int?, maximumCount: Int?) {
    self.pageSize = pageSize
    self.offset = offset
    self.maximumCount = maximumCount
  }

  /// How many more items are wanted; nil for all.
  private var wanted: Int? { maximumCount.map { Swift.max($0 - count, 0) } }

  /// What to ask for next; nil at the end.
  var nextPage: (limit: Int?, offset: Int?)? {
    guard !isAtEnd, wanted != 0 else { return nil }
    guard let pageSize else { return (nil, offset) }
    // A server may take 0 for as many as it likes.
    return (wanted.map { pageSize > 0 ? min(pageSize, $0) : pageSize } ?? pageSize, offset)
  }

  /// Goes on behind a page.
  ///
  /// - Parameters:
  ///   - received: The number of items on the page.
  ///   - total: The number of items in the list, as far as it is known.
  /// - Returns: How many of the page's items are wanted.
  mutating func receive(_ received: Int, of total: Int?) -> Int {
    let taken = min(received, wanted ?? received)
    let (position, overflow) = (offset ?? 0).addingReportingOverflow(received)
    isAtEnd = received == 0 || overflow || total.map { position >= $0 } ?? false
    offset = position
    count += taken
    return taken
  }
}
