#if Kerberos
  import Dispatch

  /// Runs work that blocks its thread, one piece after the other, on a thread that Swift concurrency
  /// does not need.
  struct BlockingQueue: Sendable {
    private let queue: DispatchQueue

    init(_ label: String) {
      queue = DispatchQueue(label: label)
    }

    /// Runs a piece of work.
    ///
    /// - Throws: What the work throws; `CancellationError` as soon as the task is cancelled. Work that
    ///   runs cannot be stopped then, and its result is dropped; work that waits is not begun.
    func run<Value: Sendable, Failure: Error>(
      _ work: @escaping @Sendable () throws(Failure) -> Value
    ) async throws -> Value {
      try Task.checkCancellation()
      let (results, continuation) = AsyncStream<Result<Value, Failure>?>.makeStream()
      queue.async {
        // Nobody waits any more when the task was cancelled.
        guard case .enqueued = continuation.yield(nil) else { return }
        continuation.yield(Result(catching: work))
        continuation.finish()
      }
      for await case let result? in results { return try result.get() }
      throw CancellationError()
    }
  }
#endif
