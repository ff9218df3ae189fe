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
  return try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask { try await operation() }
    group.addTask {
      try await Alarm.sleep(for: limit)
      return nil
    }
    defer { group.cancelAll() }
    guard let first = try await group.next(), let value = first else {
      throw TimeoutError(limit: limit)
    }
    return value
  }
}
