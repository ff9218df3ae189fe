/// Makes the automaton of a regular expression.
struct IRegexpCompiler {
  private(set) var instructions: [IRegexp.Instruction] = []

  /// Adds what matches one of several branches.
  mutating func emit(_ branches: [[IRegexpTerm]]) throws(IRegexpError) {
    var ends: [Int] = []
    for (number, branch) in branches.enumerated() {
      let isLast = number == branches.count - 1
      let split = instructions.count
      if !isLast { try add(.split(split + 1, split + 1)) }
      for term in branch { try emit(term) }
      guard !isLast else { break }
      ends.append(instructions.count)
      try add(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  private mutating func emit(_ term: IRegexpTerm) throws(IRegexpError) {
    switch term {
    case .characters(let characters): try add(.take(characters))
    case .textStart: try add(.textStart)
    case .textEnd: try add(.textEnd)
    case .group(let branches): try emit(branches)
    case .repetition(let term, let least, let most):
      for _ in 0..<least {
        let start = instructions.count
        try emit(term)
        // What takes nothing is the same however often it is repeated.
        if instructions.count == start { return }
      }
      guard let most else { return try emitLoop(of: term) }
      var splits: [Int] = []
      for _ in least..<most {
        let split = instructions.count
        splits.append(split)
        try add(.split(split + 1, split + 1))
        try emit(term)
        if instructions.count == split + 1 { break }
      }
      for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }
  }

  private mutating func emitLoop(of term: IRegexpTerm) throws(IRegexpError) {
    let split = instructions.count
    try add(.split(split + 1, split + 1))
    try emit(term)
    try add(.jump(split))
    instructions[split] = .split(split + 1, instructions.count)
  }

  private mutating func add(_ instruction: IRegexp.Instruction) throws(IRegexpError) {
    guard instructions.count < IRegexp.mostInstructions else {
      throw IRegexpError(message: "the pattern is too large with its repetitions written out")
    }
    instructions.append(instruction)
  }
}
