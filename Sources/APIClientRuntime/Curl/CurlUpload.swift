#if os(Linux)
  /// The body of a request on its way to libcurl: a task reads it, and waits while enough of it does.
  final class CurlUpload: Sendable {
    /// How many bytes may wait to be sent before no more are read.
    private static let most = 128 << 10

    private struct State {
      var ready: [UInt8] = []
      /// How many bytes of what is ready were sent.
      var sent = 0
      /// Whether nothing comes after what is ready.
      var isComplete = false
      /// Whether libcurl has paused until there is more.
      var isAwaited = false
      var reading: Task<Void, Never>?
      /// Who waits for room.
      var reader: CheckedContinuation<Void, Never>?
      var isCancelled = false
    }

    private let body: APIRequestBody
    private let exchange: CurlExchange
    private let state = LockedState(State())

    init(_ body: APIRequestBody, for exchange: CurlExchange) {
      self.body = body
      self.exchange = exchange
      guard let bytes = body.bytes else { return }
      state.withLock { state in
        state.ready = bytes
        state.isComplete = true
      }
    }

    /// Gives libcurl what comes next.
    ///
    /// - Returns: How many bytes that are, 0 at the end; nil if it has to wait.
    func read(into room: UnsafeMutableRawBufferPointer) -> Int? {
      let (count, reader) = state.withLock { state -> (Int?, CheckedContinuation<Void, Never>?) in
        // A body that can be read once is not begun before there is a connection.
        if !state.isComplete, state.reading == nil {
          state.reading = Task { await self.readBody() }
        }
        let piece = state.ready[state.sent...].prefix(room.count)
        guard !piece.isEmpty || state.isComplete else {
          state.isAwaited = true
          return (nil, nil)
        }
        room.copyBytes(from: piece)
        state.sent += piece.count
        guard state.ready.count - state.sent <= Self.most / 2 else { return (piece.count, nil) }
        defer { state.reader = nil }
        return (piece.count, state.reader)
      }
      reader?.resume()
      return count
    }

    /// Stops reading.
    func cancel() {
      let (reading, reader) = state.withLock { state in
        state.isCancelled = true
        defer { state.reader = nil }
        return (state.reading, state.reader)
      }
      reading?.cancel()
      reader?.resume()
    }

    private func readBody() async {
      do {
        for try await piece in body {
          await add(piece)
          guard !state.withLock({ $0.isCancelled }) else { return }
        }
        let isAwaited = state.withLock { state in
          state.isComplete = true
          return state.isAwaited
        }
        if isAwaited { exchange.resume() }
      } catch {
        exchange.fail(error)
      }
    }

    /// Adds a piece, and waits until there is room for another.
    private func add(_ piece: [UInt8]) async {
      await withCheckedContinuation { continuation in
        let (isAwaited, waits) = state.withLock { state in
          state.ready.removeFirst(state.sent)
          state.sent = 0
          state.ready += piece
          let waits = state.ready.count >= Self.most && !state.isCancelled
          if waits { state.reader = continuation }
          defer { state.isAwaited = false }
          return (state.isAwaited, waits)
        }
        if isAwaited { exchange.resume() }
        if !waits { continuation.resume() }
      }
    }
  }
#endif
