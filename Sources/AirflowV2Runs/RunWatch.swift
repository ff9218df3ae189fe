/// How one gets to know of a run's changes.
public enum RunWatch: Sendable {
  /// The server looks at the run and tells of it, in a response that is as long as the run
  /// (`wait_dag_run_until_finished`, since Airflow 3.1). Where it does not, or as soon as the response
  /// breaks off, the server is asked as by ``polling(_:)``.
  ///
  /// The end is known within the interval. A look at the run costs the server about a third of what a poll
  /// does. Each run that is waited for keeps a connection.
  ///
  /// - Parameters:
  ///   - interval: How often the server looks at the run; it takes fractions of a second, but not zero.
  ///   - fallback: How often the server is asked where it does not tell.
  case stream(interval: Duration = .seconds(2), fallback: PollingSchedule = .standard)
  /// The server is asked for the run again and again.
  case polling(PollingSchedule = .standard)
}

extension RunWatch {
  var schedule: PollingSchedule {
    switch self {
    case .stream(_, let fallback): fallback
    case .polling(let schedule): schedule
    }
  }
}

extension DAGRunApi {
  func states(of key: RunKey, _ watch: RunWatch) -> RunStateStream? {
    switch watch {
    case .stream(let interval, _): states(of: key, interval: interval)
    case .polling: nil
    }
  }
}
