#if os(Linux)
  import HTTPTypes

  /// One request and its response: the thread of libcurl writes what arrives, a task reads it.
  final class CurlExchange: Sendable {
    /// How many bytes may wait to be read before the server has to wait.
    static let most = 256 << 10

    private struct State {
      /// The head, or why there is none.
      var head: Result<HTTPResponse, any Error>?
      var headReader: CheckedContinuation<HTTPResponse, any Error>?
      var unread: [UInt8] = []
      /// How the response ended; nil while it goes on.
      var end: Result<Void, any Error>?
      var bodyReader: CheckedContinuation<[UInt8]?, any Error>?
      /// Whether libcurl keeps back what arrives.
      var isPaused = false
    }

    /// Whom the request goes to, by which connections are counted.
    let host: String
    private let state = LockedState(State())
    private let loop: CurlLoop

    init(with host: String, on loop: CurlLoop) {
      self.host = host
      self.loop = loop
    }

    /// Whether nothing is expected of the transfer any more.
    var isOver: Bool { state.withLock { $0.end != nil } }
  }

  // What the thread of libcurl calls.
  extension CurlExchange {
    func begin(_ head: HTTPResponse) {
      let reader = state.withLock { state -> CheckedContinuation<HTTPResponse, any Error>? in
        guard state.head == nil else { return nil }
        state.head = .success(head)
        defer { state.headReader = nil }
        return state.headReader
      }
      reader?.resume(returning: head)
    }

    /// Takes a piece of the body.
    ///
    /// - Returns: Whether it was taken. If not, libcurl keeps it and pauses until the loop resumes it.
    func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
      let (isTaken, reader) = state.withLock {
        state -> (Bool, CheckedContinuation<[UInt8]?, any Error>?) in
        // Who has given up needs no more of it.
        guard state.end == nil else { return (true, nil) }
        if let reader = state.bodyReader {
          state.bodyReader = nil
          return (true, reader)
        }
        state.isPaused = state.unread.count >= Self.most
        if !state.isPaused { state.unread += bytes }
        return (!state.isPaused, nil)
      }
      reader?.resume(returning: Array(bytes))
      return isTaken
    }

    /// Ends the response: what is unread can still be read, and then an error is thrown if there is one.
    func end(_ error: (any Error)?) {
      let result: Result<Void, any Error> = error.map { .failure($0) } ?? .success(())
      finish(result, keepsUnread: true)
    }

    /// - Returns: Whether it had not ended before.
    @discardableResult
    private func finish(_ result: Result<Void, any Error>, keepsUnread: Bool) -> Bool {
      typealias Readers = (
        head: CheckedContinuation<HTTPResponse, any Error>?,
        body: CheckedContinuation<[UInt8]?, any Error>?
      )
      let (wasOpen, readers, head) = state.withLock {
        state -> (Bool, Readers, Result<HTTPResponse, any Error>) in
        let wasOpen = state.end == nil
        if wasOpen { state.end = result }
        if !keepsUnread { state.unread = [] }
        let missing = result.flatMap { () -> Result<HTTPResponse, any Error> in
          .failure(TransportError(.interrupted, "the connection was closed before the response"))
        }
        let head = state.head ?? missing
        state.head = head
        defer {
          state.headReader = nil
          state.bodyReader = nil
        }
        return (wasOpen, (state.headReader, state.bodyReader), head)
      }
      readers.head?.resume(with: head)
      readers.body?.resume(with: result.map { nil })
      return wasOpen
    }
  }

  // What tasks call.
  extension CurlExchange {
    /// Gives up the transfer: who waits for it is told at once.
    func cancel() {
      guard finish(.failure(CancellationError()), keepsUnread: false) else { return }
      loop.post(.end(self))
    }

    /// Gives up the transfer, because its body cannot be sent. What is unread can still be read.
    func fail(_ error: any Error) {
      guard finish(.failure(error), keepsUnread: true) else { return }
      loop.post(.end(self))
    }

    /// Lets libcurl go on with what it kept back, or with what it waits for.
    func resume() {
      loop.post(.resume(self))
    }

    /// Waits for the head.
    ///
    /// - Throws: Why there is none.
    func head() async throws -> HTTPResponse {
      try await withCheckedThrowingContinuation { continuation in
        let head = state.withLock { state -> Result<HTTPResponse, any Error>? in
          if state.head == nil { state.headReader = continuation }
          return state.head
        }
        if let head { continuation.resume(with: head) }
      }
    }

    /// Waits for the next piece of the body.
    ///
    /// - Returns: The piece; nil at the end.
    /// - Throws: Why the body is not whole.
    func next() async throws -> [UInt8]? {
      try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
          let (piece, resumes) = state.withLock { state -> (Result<[UInt8]?, any Error>?, Bool) in
            guard state.unread.isEmpty else {
              let piece = state.unread
              state.unread = []
              defer { state.isPaused = false }
              return (.success(piece), state.isPaused)
            }
            if let end = state.end { return (end.map { nil }, false) }
            state.bodyReader = continuation
            return (nil, false)
          }
          if resumes { resume() }
          if let piece { continuation.resume(with: piece) }
        }
      } onCancel: {
        cancel()
      }
    }
  }
#endif
