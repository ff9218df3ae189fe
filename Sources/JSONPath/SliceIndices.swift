/// The positions that an array slice selector takes (RFC 9535, section 2.3.4.2.2).
struct SliceIndices: Sequence {
  private let first: Int
  private let end: Int
  private let step: Int

  init(start: Int?, end: Int?, step: Int, count: Int) {
    self.step = step
    func normalized(_ index: Int) -> Int { index >= 0 ? index : count + index }
    if step >= 0 {
      first = Swift.min(Swift.max(normalized(start ?? 0), 0), count)
      self.end = Swift.min(Swift.max(normalized(end ?? count), 0), count)
    } else {
      first = Swift.min(Swift.max(start.map(normalized) ?? count - 1, -1), count - 1)
      self.end = Swift.min(Swift.max(end.map(normalized) ?? -1, -1), count - 1)
    }
  }

  func makeIterator() -> StrideTo<Int>.Iterator {
    // A step of zero selects nothing.
    step == 0
      ? stride(from: 0, to: 0, by: 1).makeIterator()
      : stride(from: first, to: end, by: step).makeIterator()
  }
}
