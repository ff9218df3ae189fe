import ClientIR
import YAML

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

  /// Takes a name for each of several things that stand beside each other. A name that needs no change
  /// is kept by what has it, wherever that stands among the others: `id` beside `_id`.
  ///
  /// - Parameters:
  ///   - wishes: What the document calls each, and what Swift would.
  ///   - suffix: What to put behind a name that nothing may have.
  /// - Returns: The names, in the same order.
  mutating func take(each wishes: [Wish], suffix: String) -> [Identifier] {
    var names: [Int: Identifier] = [:]
    for (index, wish) in wishes.enumerated() {
      guard let given = wish.given else { continue }
      keep(given.name)
      names[index] = given
    }
    for (index, wish) in wishes.enumerated() where wish.given == nil && wish.isExact {
      names[index] = take(wish.proposal, suffix: suffix)
    }
    return wishes.enumerated().map { names[$0] ?? take($1.proposal, suffix: suffix) }
  }

  /// A name wished for.
  struct Wish {
    /// The name in the document.
    let original: String
    /// The name in Swift, if nothing else has it.
    let proposal: String
    /// The name that the caller of the generator gives.
    let given: Identifier?

    /// Whether the name needs no change.
    var isExact: Bool { proposal.isExactly(original) }

    /// The name of a property, a value or an argument.
    init(member name: String, given: Identifier? = nil) {
      self.init(original: name, proposal: Words(name).lowerCamelCase, given: given)
    }

    init(original: String, proposal: String, given: Identifier? = nil) {
      self.original = original
      self.proposal = proposal
      self.given = given
    }
  }

  /// Whether a name can no longer be had.
  func isTaken(_ name: String) -> Bool {
    reserved.contains(key(name)) || taken.contains(key(name))
  }

  /// Keeps a name from being taken.
  mutating func keep(_ name: String) {
    taken.insert(key(name))
  }

  /// What two names have in common that count as one.
  func key(_ name: String) -> String {
    ignoresCase ? name.lowercased() : name
  }
}
