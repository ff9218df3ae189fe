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
    /// How many times it is done in a second.
    case perSecond = "1/s"
  }

  let group: String
  let name: String
  let measure: Measure
  /// The first one is what the others are compared with.
  let alternatives: [Alternative]

  /// Runs each alternative once to warm it and then in rounds, and prints the medians.
  func run(rounds: Int) async throws {
    var samples = [[Double]](repeating: [], count: alternatives.count)
    for round in 0...rounds {
      for (index, alternative) in alternatives.enumerated() {
        let value = try await sample(alternative)
        if round > 0 { samples[index].append(value) }
      }
    }
    for (alternative, values) in zip(alternatives, samples) {
      let fields = [group, name, alternative.name, "\(median(values))", measure.rawValue]
      print(fields.joined(separator: "\t"))
    }
  }

  private func sample(_ alternative: Alternative) async throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try await alternative.work(alternative.count)
    let seconds = (clock.now - start) / .seconds(1)
    switch measure {
    case .milliseconds: return seconds * 1000 / Double(alternative.count)
    case .perSecond: return Double(alternative.count) / seconds
    }
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
