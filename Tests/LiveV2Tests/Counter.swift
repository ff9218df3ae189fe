/// How often something happened, counted from any task.
actor Counter {
  private(set) var count = 0

  /// Counts once more.
  ///
  /// - Returns: How often it has happened by now.
  func next() -> Int {
    count += 1
    return count
  }
}
