import ClientIR

/// The names taken in one scope. What asks first gets the name it proposes; who comes later with the
/// same one gets a number behind it.
struct NameScope {
  private let reserved: Set<String>
  private var taken: Set<String> = []
  private let ignoresCase: Bool
  /// The number that comes next behind each name that was asked for more than once.
  private var numbers: [String: Int] = [:]

  /// A name becomes the name of a file, of which most disks allow 255 bytes.
  private static let longestName = 200

  /// - Parameters:
  ///   - reserved: Names that nothing in the scope may have.
  ///   - ignoresCase: Whether names that differ in case only count as the same, as the names of
  ///     files do on some disks.
  init(reserved: Set<String> = [], ignoresCase: Bool = false) {
    self.ignoresCase = ignoresCase
    self.reserved = ignoresCase ? Set(reserved.map { $0.lowercased() }) : reserved
  }

  /// Takes a name.
  ///
  /// - Parameters:
  ///   - proposal: The name wished for; need not be an identifier.
  ///   - suffix: What to put behind a name that nothing may have.
  /// - Returns: The name, or one close to it.
  mutating func take(_ proposal: String, suffix: String = "") -> Identifier {
    var base = Identifier(proposal).map(\.name) ?? "empty"
    while base.utf8.count > Self.longestName { base.unicodeScalars.removeLast() }
    if reserved.contains(key(base)) { base += suffix }
    var name = base
    // Where the search for a number ended last time, it begins.
    var number = numbers[key(base)] ?? 2
    while isTaken(name) {
      name = "\(base)\(number)"
      number += 1
    }
    if number > 2 { numbers[key(base)] = number }
    keep(name)
    return Identifier(unchecked: name)
  }

  /// Whether a name can no longer be had.
  func isTaken(_ name: String) -> Bool {
    reserved.contains(key(name)) || taken.contains(key(name))
  }

  /// Keeps a name from being taken.
  mutating func keep(_ name: String) {
    taken.insert(key(name))
  }

  private func key(_ name: String) -> String {
    ignoresCase ? name.lowercased() : name
  }
}
