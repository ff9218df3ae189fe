/// Alternatives that do the same, measured in turn: A B C, A B C, and so on. What disturbs the machine for
/// a while then disturbs all of them.
struct Comparison {
  /// One way of doing it.
  struct Alternative {
    let name: String
    /// How many times it is done in a round.
    let count: Int
    /// Does it so many times.
    let work: (_ count: Int) async throws -> Void

    init(_ name: String, count: Int, work: @escaping (_ count: Int) async throws -> Void) {
      self.name = name
      self.count = count
      self.work = work
    }
  }

  /// What is measured.
  enum Measure: String {
    /// The time that doing it once takes.
    case milliseconds = "ms"
    /// How many times it is done in a second; and the time of all cores that doing it once costs this
    /// process.
    case perSecond = "1/s"
  }

  let group: String
  let name: String
  let measure: Measure
  /// The first one is what the others are compared with.
  let alternatives: [Alternative]

  /// Runs each alternative once to warm it and then in rounds, and prints the medians.
  func run(rounds: Int) async throws {
    var samples = [[Sample]](repeating: [], count: alternatives.count)
    for round in 0...rounds {
      for (index, alternative) in alternatives.enumerated() {
        let sample = try await sample(alternative)
        if round > 0 { samples[index].append(sample) }
      }
    }
    for (alternative, samples) in zip(alternatives, samples) {
      let wall = median(samples.map(\.wall))
      switch measure {
      case .milliseconds: printLine(alternative.name, wall * 1000, measure.rawValue)
      case .perSecond:
        printLine(alternative.name, 1 / wall, measure.rawValue)
        printLine("\(alternative.name), CPU", median(samples.map(\.cpu)) * 1_000_000, "µs")
      }
    }
  }

  /// What doing it once took in a round, in seconds.
  private struct Sample {
    var wall: Double
    var cpu: Double
  }

  private func sample(_ alternative: Alternative) async throws -> Sample {
    let clock = ContinuousClock()
    let (start, cpuStart) = (clock.now, CPUTime.now)
    try await alternative.work(alternative.count)
    let (wall, cpu) = ((clock.now - start) / .seconds(1), CPUTime.now - cpuStart)
    return Sample(wall: wall / Double(alternative.count), cpu: cpu / Double(alternative.count))
  }

  private func printLine(_ alternative: String, _ median: Double, _ unit: String) {
    print([group, name, alternative, "\(median)", unit].joined(separator: "\t"))
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
