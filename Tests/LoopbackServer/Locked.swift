import Foundation

/// A value that several threads change.
final class Locked<Value>: @unchecked Sendable {
  // Checked by hand: the value is reached under the lock alone.
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) {
    self.value = value
  }

  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body(&value)
  }
}
