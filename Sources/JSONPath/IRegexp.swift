/// A regular expression by RFC 9485 (I-Regexp), as `match()` and `search()` take it.
///
/// It runs as a nondeterministic automaton in step with the text, so the time is at most the product
/// of both sizes: no pattern makes it backtrack.
///
/// Outside of classes, `^` and `$` stand for the ends of the text. The grammar has them as ordinary
/// characters, but the compliance tests of JSONPath take them so.
struct IRegexp: Sendable {
  /// How many instructions a pattern may come to when its repetitions are written out.
  static let mostInstructions = 5000

  /// A step of the automaton.
  enum Instruction: Sendable {
    /// Takes one character of a class.
    case take(CharacterClass)
    /// Goes on at two places at once.
    case split(Int, Int)
    case jump(Int)
    case textStart
    case textEnd
    case accept
  }

  private let program: [Instruction]

  /// Compiles a pattern.
  ///
  /// - Throws: Why the text is not an I-Regexp, or too large.
  init(_ text: String) throws(IRegexpError) {
    let branches = try IRegexpParser.parse(text)
    var compiler = IRegexpCompiler()
    try compiler.emit(branches)
    program = compiler.instructions + [.accept]
  }

  /// Whether a text matches.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isWhole: Whether all of it must match, and not just a part.
  ///   - steps: Grows by how many instructions were run.
  /// - Returns: Whether it matches.
  func matches(_ text: String, isWhole: Bool, steps: inout Int) -> Bool {
    var threads = Threads(count: program.count)
    steps += program.count
    var isAtStart = true
    var scalars = text.unicodeScalars.makeIterator()
    var scalar = scalars.next()
    while true {
      if isAtStart || !isWhole { threads.waiting.append(0) }
      let isAtEnd = scalar == nil
      let accepts = follow(&threads, isAtStart: isAtStart, isAtEnd: isAtEnd, steps: &steps)
      if accepts, isAtEnd || !isWhole { return true }
      guard let current = scalar, isWhole ? !threads.ready.isEmpty : true else { return false }
      for place in threads.ready {
        guard case .take(let characters) = program[place] else { continue }
        steps += 1
        if characters.contains(current) { threads.waiting.append(place + 1) }
      }
      isAtStart = false
      scalar = scalars.next()
    }
  }

  /// Goes from the waiting places to those that take a character.
  ///
  /// - Returns: Whether the end of the pattern is among what is reached.
  private func follow(
    _ threads: inout Threads,
    isAtStart: Bool,
    isAtEnd: Bool,
    steps: inout Int
  ) -> Bool {
    threads.beginRound()
    var accepts = false
    while let place = threads.waiting.popLast() {
      steps += 1
      guard threads.visit(place) else { continue }
      switch program[place] {
      case .take: threads.ready.append(place)
      case .split(let first, let second): threads.waiting += [first, second]
      case .jump(let target): threads.waiting.append(target)
      case .textStart: if isAtStart { threads.waiting.append(place + 1) }
      case .textEnd: if isAtEnd { threads.waiting.append(place + 1) }
      case .accept: accepts = true
      }
    }
    return accepts
  }

  /// Where in the program the automaton is.
  private struct Threads {
    /// Places that are still to be followed.
    var waiting: [Int] = []
    /// Places that take the next character.
    var ready: [Int] = []
    private var visitedInRound: [Int]
    private var round = 0

    init(count: Int) {
      visitedInRound = Array(repeating: 0, count: count)
    }

    mutating func beginRound() {
      round += 1
      ready.removeAll(keepingCapacity: true)
    }

    /// Notes a place, unless it has been there in this round.
    mutating func visit(_ place: Int) -> Bool {
      guard visitedInRound[place] != round else { return false }
      visitedInRound[place] = round
      return true
    }
  }
}

/// Why a text is not an I-Regexp.
struct IRegexpError: Error, Hashable {
  let message: String
}
