/// How far a list has been read whose pages are asked for by limit and offset.
struct OffsetPosition: Sendable {
  let pageSize: Int?
  private(set) var offset: Int?

  init(pageSize: Int?, offset: Int?) {
    self.pageSize = pageSize
    self.offset = offset
  }

  /// How many items to ask for, of which so many more are wanted; nil is for all.
  func limit(wanted: Int?) -> Int? {
    // A server may take 0 for as many as it likes.
    guard let pageSize, pageSize > 0, let wanted else { return pageSize }
    return min(pageSize, wanted)
  }

  /// The position behind a page.
  ///
  /// - Parameters:
  ///   - received: The number of items on the page.
  ///   - total: The number of items in the list, as far as it is known.
  ///   - hasMore: Whether the page says that there are more.
  /// - Returns: nil at the end.
  func next(received: Int, total: Int?, hasMore: Bool?) -> OffsetPosition? {
    let (position, overflow) = (offset ?? 0).addingReportingOverflow(received)
    guard received > 0, !overflow, total.map({ position < $0 }) ?? true, hasMore != false else {
      return nil
    }
    var next = self
    next.offset = position
    return next
  }
}
