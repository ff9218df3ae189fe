import Foundation

/// Measures a group of comparisons and prints a line for each alternative: the group, the case, the
/// alternative, the median and its unit, with tabs between them. `scripts/benchmark` makes tables of that.
///
///     benchmark coding|streams [ROUNDS]
///     benchmark requests SERVER [ROUNDS]
///
/// `SERVER` is the URL of a server that answers `/runs/first` with a run.
@main
struct Benchmark {
  static func main() async {
    do {
      var arguments = CommandLine.arguments.dropFirst()
      switch arguments.popFirst() {
      case "coding":
        try await coding(rounds: rounds(arguments.first))
      case "streams":
        try await streams(rounds: rounds(arguments.first))
      case "requests":
        guard let server = arguments.popFirst() else { throw Failure("which server?") }
        try await requests(to: server, rounds: rounds(arguments.first))
      case let other:
        throw Failure("there is no group '\(other ?? "")'; there are coding, streams and requests")
      }
    } catch {
      FileHandle.standardError.write(Data("benchmark: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func rounds(_ text: String?) throws -> Int {
    guard let text else { return 7 }
    guard let number = Int(text), number > 0 else {
      throw Failure("'\(text)' is no number of rounds")
    }
    return number
  }
}

/// What ends a benchmark: something was not as it must be.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
