#if canImport(Darwin)
  import os
#else
  import Synchronization
#endif

/// A value that several threads change.
package final class LockedState<Value>: @unchecked Sendable {
  // Checked by hand: the value is reached under the lock alone.
  #if canImport(Darwin)
    // `Mutex` needs the systems of 2024.
    private let lock = OSAllocatedUnfairLock()
  #else
    private let lock = Mutex(())
  #endif
  private var value: Value

  package init(_ value: Value) {
    self.value = value
  }

  /// Reads or changes the value while nobody else does.
  package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    #if canImport(Darwin)
      return try lock.withLockUnchecked { try body(&value) }
    #else
      return try lock.withLock { _ in Unchecked(result: try body(&value)) }.result
    #endif
  }

  private struct Unchecked<Result>: @unchecked Sendable {
    let result: Result
  }
}
