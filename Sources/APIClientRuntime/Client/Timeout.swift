/// The time an operation may take is over.
struct TimeoutError: Error {
  let limit: Duration
}

/// Runs an operation that may take so long and no longer.
///
/// - Throws: ``TimeoutError`` when the time is over; the operation is cancelled then and awaited.
///   Otherwise what the operation throws.
func withTimeout<Value: Sendable>(
  _ limit: Duration?,
  _ operation: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  guard let limit else { return try await operation() }
  let end = LockedState<End?>(nil)
  let task = Task.startingHere {
    // Now, and not when whoever waits gets a thread again: the operation was in time.
    defer { end.withLock { $0 = $0 ?? .ofOperation } }
    return try await operation()
  }
  let entry = DeadlineQueue.shared.add(after: limit) {
    end.withLock { $0 = $0 ?? .ofTime }
    task.cancel()
  }
  let result = await withTaskCancellationHandler {
    await task.result
  } onCancel: {
    task.cancel()
  }
  DeadlineQueue.shared.remove(entry)
  if end.withLock({ $0 }) == .ofTime { throw TimeoutError(limit: limit) }
  return try result.get()
}

/// What has ended first.
private enum End {
  case ofOperation, ofTime
}

extension Task where Failure == any Error {
  /// A task that runs on the thread of its maker until it waits for the first time, where the system can do
  /// that: another thread need not be woken for it.
  fileprivate static func startingHere(
    _ operation: @escaping @Sendable () async throws -> Success
  ) -> Task {
    #if compiler(>=6.2)
      if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
        return .immediate(operation: operation)
      }
    #endif
    return Task(operation: operation)
  }
}
