#if os(Linux)
  import CCurl

  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// The thread that runs the transfers of a transport. It is started when there is something to do, and
  /// ends with its connections when there was nothing for a minute.
  final class CurlLoop: Sendable {
    enum Command: Sendable {
      case start(CurlExchange, CurlRequest)
      /// Lets libcurl go on with what it kept back.
      case resume(CurlExchange)
      /// Gives a transfer up.
      case end(CurlExchange)
    }

    private struct State {
      var commands: [Command] = []
      var isRunning = false
      /// Whether nobody is left who could post a command that starts something.
      var isClosed = false
      /// What the thread waits with; nil while it has none.
      var multi: UnsafeMutableRawPointer?

      /// Wakes the thread. The lock keeps it from letting go of what it waits with meanwhile.
      func wake() {
        if let multi { curl_multi_wakeup(multi) }
      }
    }

    private static let idleTime = Duration.seconds(60)
    private let state = LockedState(State())
    private let trust: CurlTrust

    init(trust: CurlTrust) {
      self.trust = trust
    }

    func post(_ command: Command) {
      let starts = state.withLock { state in
        state.commands.append(command)
        if state.commands.count == 1 { state.wake() }
        defer { state.isRunning = true }
        return !state.isRunning
      }
      if starts { startThread() }
    }

    /// Ends the thread, which has nothing to do any more.
    func close() {
      state.withLock { state in
        state.isClosed = true
        state.wake()
      }
    }

    private func startThread() {
      var thread = pthread_t()
      let loop = Unmanaged.passRetained(self)
      let code = pthread_create(
        &thread,
        nil,
        { loop in
          if let loop { Unmanaged<CurlLoop>.fromOpaque(loop).takeRetainedValue().run() }
          return nil
        },
        loop.toOpaque()
      )
      guard code == 0 else {
        loop.release()
        return giveUp(
          TransportError(.other, "the system starts no thread for libcurl (error \(code))")
        )
      }
      pthread_detach(thread)
    }

    /// Ends what waits for a thread that there is not.
    private func giveUp(_ error: TransportError) {
      let commands = state.withLock { state in
        defer {
          state.commands = []
          state.isRunning = false
        }
        return state.commands
      }
      for case .start(let exchange, _) in commands { exchange.end(error) }
    }

    private func run() {
      // With some libraries for TLS, libcurl writes to a connection that is closed, and the system sends
      // this signal to the thread that does so (its manual page, option CURLOPT_NOSIGNAL).
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &signals, nil)

      let transfers = CurlTransfers(trust: trust)
      state.withLock { $0.multi = transfers.multi }
      var lastUse = ContinuousClock.now
      while true {
        let commands = state.withLock { state in
          defer { state.commands = [] }
          return state.commands
        }
        for command in commands { transfers.perform(command) }
        transfers.perform()
        if !commands.isEmpty || !transfers.isEmpty { lastUse = .now }
        let isIdle =
          transfers.multi == nil || ContinuousClock.now - lastUse >= Self.idleTime
        let ends = state.withLock { state in
          guard state.commands.isEmpty, transfers.isEmpty, isIdle || state.isClosed else {
            return false
          }
          state.multi = nil
          state.isRunning = false
          return true
        }
        guard !ends else { return }
        transfers.wait()
      }
    }
  }
#endif
