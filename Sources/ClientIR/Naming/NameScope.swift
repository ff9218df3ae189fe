/// The names taken in one scope. What asks first gets the name it proposes; who comes later with the
/// same one gets a number behind it.
struct NameScope {
  private var taken: Set<String>
  private let ignoresCase: Bool

  /// - Parameters:
  ///   - reserved: Names that nothing in the scope may have.
  ///   - ignoresCase: Whether names that differ in case only count as the same, as the names of
  ///     files do on some disks.
  init(reserved: Set<String> = [], ignoresCase: Bool = false) {
    self.ignoresCase = ignoresCase
    taken = ignoresCase ? Set(reserved.map { $0.lowercased() }) : reserved
  }

  /// Takes a name.
  ///
  /// - Parameters:
  ///   - proposal: The name wished for; need not be an identifier.
  ///   - suffix: What to put behind a name that is taken before counting.
  mutating func take(_ proposal: String, suffix: String = "") -> Identifier {
    let base = Identifier(proposal).map(\.name) ?? "empty"
    if insert(base) { return Identifier(unchecked: base) }
    if !suffix.isEmpty, insert(base + suffix) { return Identifier(unchecked: base + suffix) }
    var number = 2
    while !insert("\(base)\(suffix)\(number)") { number += 1 }
    return Identifier(unchecked: "\(base)\(suffix)\(number)")
  }

  private mutating func insert(_ name: String) -> Bool {
    taken.insert(ignoresCase ? name.lowercased() : name).inserted
  }
}
