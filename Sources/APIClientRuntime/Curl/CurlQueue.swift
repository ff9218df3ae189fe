#if os(Linux)
  /// Which jobs may run: so many of each host at once, and the others in the order in which they came.
  ///
  /// libcurl could count connections by itself, but loses sight of transfers that wait for one:
  /// `curl_multi_perform` of 7.88 throws away that they are due when a later transfer has looked at the clock.
  struct CurlQueue<Job> {
    private struct Lane {
      var running = 0
      var waiting: [Job] = []
      /// Where what waits begins: taking the first of an array would move all others.
      var first = 0
      /// How many of those that wait need not run any more.
      var obsolete = 0

      /// Lets go of what nobody needs once it is half of all, so that each job is moved a few times at most.
      mutating func shorten(where isWanted: (Job) -> Bool) {
        guard first + obsolete > waiting.count / 2 else { return }
        waiting = waiting[first...].filter(isWanted)
        first = 0
        obsolete = 0
      }
    }

    private let limit: Int
    private var lanes: [String: Lane] = [:]

    init(limit: Int) {
      self.limit = limit
    }

    /// Adds a job.
    ///
    /// - Returns: Whether it runs now. If not, it is given later by ``next(after:where:)``.
    mutating func add(_ job: Job, to host: String) -> Bool {
      let runs = lanes[host, default: Lane()].running < limit
      if runs {
        lanes[host, default: Lane()].running += 1
      } else {
        lanes[host, default: Lane()].waiting.append(job)
      }
      return runs
    }

    /// Notes that a job of a host has ended.
    ///
    /// - Parameters:
    ///   - host: The host.
    ///   - isWanted: Whether a job that waits is still to be done.
    /// - Returns: The one that runs in its place, if there is one.
    mutating func next(after host: String, where isWanted: (Job) -> Bool) -> Job? {
      guard var lane = lanes.removeValue(forKey: host) else { return nil }
      lane.running -= 1
      var next: Job?
      while next == nil, lane.first < lane.waiting.count {
        let job = lane.waiting[lane.first]
        lane.first += 1
        if isWanted(job) {
          next = job
        } else {
          lane.obsolete = max(lane.obsolete - 1, 0)
        }
      }
      if next != nil { lane.running += 1 }
      lane.shorten(where: isWanted)
      // A host that nobody asks leaves nothing behind.
      if lane.running > 0 { lanes[host] = lane }
      return next
    }

    /// Notes that a job of a host is not wanted any more that had to wait.
    mutating func forgetOne(of host: String, where isWanted: (Job) -> Bool) {
      guard var lane = lanes.removeValue(forKey: host) else { return }
      lane.obsolete += 1
      lane.shorten(where: isWanted)
      lanes[host] = lane
    }
  }
#endif
