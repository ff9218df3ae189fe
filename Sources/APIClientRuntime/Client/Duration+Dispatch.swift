import Dispatch

extension Duration {
  /// The time for a timer of Dispatch; one that does not fit is as good as none.
  var dispatchInterval: DispatchTimeInterval {
    let (seconds, attoseconds) = components
    let limited = Int(min(max(seconds, 0), 1 << 32))
    return .nanoseconds(limited * 1_000_000_000 + Int(max(attoseconds, 0) / 1_000_000_000))
  }
}
