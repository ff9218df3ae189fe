import Diagnostics

/// What a run did, in numbers.
struct Summary {
  let changed: Int
  let unchanged: Int
  let removed: Int

  /// What became of the slips of documents.
  private let slips: String?

  init(_ plans: [OutputPlan], _ reports: [Report]) {
    slips = Report.summary(of: reports)
    changed = plans.reduce(0) { $0 + $1.changes.count }
    unchanged = plans.reduce(0) { $0 + $1.unchangedCount }
    removed = plans.reduce(0) { $0 + $1.removals.count }
  }

  /// Whether what is on the disk is what is generated.
  var isClean: Bool { changed == 0 && removed == 0 }

  /// The last line that a run prints, whether it has written or, as a check, only looked.
  func sentence(isCheck: Bool, since start: ContinuousClock.Instant) -> String {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    let (written, removed) = isCheck ? ("to write", "to remove") : ("written", "removed")
    return "\(changed) \(written), \(unchanged) unchanged, \(self.removed) \(removed), "
      + "in \(milliseconds) ms" + (slips.map { "; in the documents \($0)" } ?? "")
  }
}
