import Foundation

/// A value that several threads change.
package final class LockedState<Value>: @unchecked Sendable {
  // Checked by hand: the value is reached under the lock alone.
  private let lock = NSLock()
  private var value: Value

  package init(_ value: Value) {
    self.value = value
  }

  /// Reads or changes the value while nobody else does.
  package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
