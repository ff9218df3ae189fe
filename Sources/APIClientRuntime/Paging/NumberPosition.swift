/// How far a list has been read whose pages have numbers.
struct NumberPosition: Sendable {
  /// The number of the first page.
  private let first: Int
  /// The number to ask for; nil where the first page comes without one.
  private(set) var number: Int?
  /// How many items stand before the page, where that is known.
  private var count: Int?

  init(first: Int, number: Int?) {
    self.first = first
    self.number = number
    count = number == nil || number == first ? 0 : nil
  }

  /// The position behind a page.
  ///
  /// - Parameters:
  ///   - received: The number of items on the page.
  ///   - total: The number of items in the list, as far as it is known.
  ///   - pageCount: The number of pages, as far as it is known.
  ///   - hasMore: Whether the page says that there are more.
  /// - Returns: nil at the end.
  func next(received: Int, total: Int?, pageCount: Int?, hasMore: Bool?) -> NumberPosition? {
    let (following, overflow) = (number ?? first).addingReportingOverflow(1)
    guard received > 0, !overflow, hasMore != false,
      pageCount.map({ following - first < $0 }) ?? true
    else { return nil }
    var next = self
    next.number = following
    next.count = count.map { $0 + received }
    if let total, let count = next.count, count >= total { return nil }
    return next
  }
}
