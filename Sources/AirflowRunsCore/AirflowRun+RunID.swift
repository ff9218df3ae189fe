import APIClientRuntime

extension AirflowRun {
  /// A new run ID, such as `manual__2026-11-21T07:04:12.890068Z_k3x9w2fq`.
  ///
  /// Like those that Airflow makes, it says what brought the run about and when, so that people can
  /// read it and runs sort by it. The prefix is needed: a server refuses a manual run whose ID
  /// begins like that of another kind. To it comes chance, eight letters and digits, as two callers
  /// may come in the same microsecond. All characters are among those that Airflow allows by default
  /// (`[scheduler] allowed_run_id_pattern`), and `Z` stands in place of `+00:00`, because careless
  /// tools read a `+` in a URL as a space.
  ///
  /// Keep it before you trigger a run with it, and the run can be found even if your own program ends
  /// in between.
  public static func uniqueRunID() -> String {
    uniqueRunID(at: .now) { Int.random(in: $0) }
  }

  // A generator of random numbers would be an inout argument without a size, which ThreadSanitizer
  // cannot bear (Swift 6.3).
  static func uniqueRunID(at time: DateTime, random: (Range<Int>) -> Int) -> String {
    let second = DateTime(secondsSince1970: time.secondsSince1970).description.dropLast()
    let fraction = String(1_000_000 + time.nanoseconds / 1_000).dropFirst()
    let characters = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    let suffix = String((0..<8).map { _ in characters[random(characters.indices)] })
    return "manual__\(second).\(fraction)Z_\(suffix)"
  }
}
