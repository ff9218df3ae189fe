import Foundation

/// The time that all threads of the process have had of the cores.
enum CPUTime {
  /// The time until now, in seconds.
  static var now: Double {
    Double(clock()) / Double(CLOCKS_PER_SEC)
  }
}
