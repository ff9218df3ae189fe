import Testing

/// How much more memory a process has ever had than it had when this was made.
struct PeakGrowth {
  private let before = Resources.current.peak

  /// Expects the growth to be less than 64 MiB, and prints it after what it is due to.
  func expectSmall(_ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let growth = Resources.current.peak - before
    print("\(what): \(growth) KiB")
    #expect(growth < 64 << 10, sourceLocation: sourceLocation)
  }
}
