import APIClientRuntime

/// Reads the states of a run as a server streams them, until it has told the last.
package typealias RunStateStream =
  @Sendable (_ tell: @escaping @Sendable (RunState) -> Void) async throws -> Void

extension AsyncStream<RunState> {
  /// The states that a server tells, of which only the newest is kept: what went before is not missed,
  /// because the run is asked for. It ends with the server's stream, however that ends.
  ///
  /// - Parameters:
  ///   - states: Reads the stream.
  ///   - limit: For how long; nil for no limit.
  ///   - sleep: Lets time pass.
  init(
    of states: @escaping RunStateStream,
    within limit: Duration?,
    _ sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.init(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let task = Task {
        await withTaskGroup { group in
          group.addTask { try? await states { continuation.yield($0) } }
          if let limit { group.addTask { try? await sleep(limit) } }
          await group.next()
          group.cancelAll()
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
