#if canImport(FoundationEssentials)
  // The whole of Foundation would make a static program three times as large on Linux.
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the program was started: the terminal that its output may go to, and the environment.
enum Terminal {
  static let environment = ProcessInfo.processInfo.environment
  static let isThere = isatty(STDOUT_FILENO) == 1
  static let hasColors = environment["NO_COLOR"] == nil

  /// Shows what was printed now: a pipe would keep it until there is more.
  static func flush() {
    fflush(nil)
  }
}
