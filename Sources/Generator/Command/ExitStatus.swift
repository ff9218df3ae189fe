/// How the program ends, in the numbers of `sysexits.h`.
enum ExitStatus: Int32 {
  /// `--check` found differences, or `--fail-on-breaking` what breaks.
  case differences = 1
  /// The call is wrong.
  case usage = 64
  /// The document cannot be used.
  case data = 65
  /// An input cannot be read.
  case noInput = 66
  /// The output cannot be written.
  case cannotCreate = 73
}

/// Why the program stops.
struct Failure: Error {
  let status: ExitStatus
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
