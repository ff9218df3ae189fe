import Dispatch

/// A way to the result of an asynchronous function for a caller that is not, as a fuzzer is not.
enum Waiting {
  /// Blocks the thread until the work is done. Not for use within a task: the work needs a thread
  /// too.
  static func result<Value: Sendable>(of work: @escaping @Sendable () async -> Value) -> Value {
    let place = Place<Value>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      place.value = await work()
      done.signal()
    }
    while true {
      done.wait()
      if let value = place.value { return value }
    }
  }

  /// Unchecked, because the compiler does not know that the semaphore puts the writing before the
  /// reading.
  private final class Place<Value: Sendable>: @unchecked Sendable {
    var value: Value?
  }
}
