#if !os(Linux) || URLSession
  import Foundation

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  /// Counts what of a body has arrived on a session's task and was not read.
  ///
  /// Where a task can be suspended, the server has to wait while there is much. On Linux it cannot:
  /// Foundation takes the transfer from curl, which then begins it anew.
  final class UnreadBytes: Sendable {
    private let count = LockedState((bytes: 0, isSuspended: false))

    #if canImport(FoundationNetworking)
      private let limit: Int?

      init(of task: URLSessionTask, limit: Int?) {
        // The task is not kept: here it keeps its delegate, which keeps this, for ever.
        self.limit = limit
      }

      func add(_ bytes: Int) throws {
        let sum = count.withLock { count in
          count.bytes += bytes
          return count.bytes
        }
        guard let limit, sum > limit else { return }
        throw BodyLimitError(
          limit: limit,
          advice: "it arrives faster than it is read, and URLSession cannot make a server wait here"
        )
      }

      func remove(_ bytes: Int) {
        count.withLock { $0.bytes -= bytes }
      }
    #else
      private static let most = 1 << 20
      private let task: URLSessionTask

      init(of task: URLSessionTask, limit: Int?) {
        self.task = task
      }

      func add(_ bytes: Int) throws {
        let suspends = count.withLock { count in
          count.bytes += bytes
          guard count.bytes > Self.most, !count.isSuspended else { return false }
          count.isSuspended = true
          return true
        }
        if suspends { task.suspend() }
      }

      func remove(_ bytes: Int) {
        let resumes = count.withLock { count in
          count.bytes -= bytes
          guard count.bytes <= Self.most / 2, count.isSuspended else { return false }
          count.isSuspended = false
          return true
        }
        if resumes { task.resume() }
      }
    #endif
  }
#endif
