import Foundation

/// A value that several threads change.
public final class Locked<Value>: @unchecked Sendable {
  // Checked by hand: the value is reached under the lock alone.
  private let lock = NSLock()
  private var value: Value

  /// Keeps a value.
  public init(_ value: Value) {
    self.value = value
  }

  /// Reads or changes the value while nobody else does.
  ///
  /// - Returns: What the closure returns.
  public func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body(&value)
  }
}
