#if os(Linux)
  import Testing

  @testable import APIClientRuntime

  /// Which transfers may run.
  @Suite struct CurlQueueTests {
    /// Adds jobs, and says of each whether it runs.
    private func runs(_ jobs: [Int], _ host: String, in queue: inout CurlQueue<Int>) -> [Bool] {
      jobs.map { queue.add($0, to: host) }
    }

    /// Those that run one after the other when each ends, until there is none.
    private func rest(
      of host: String,
      in queue: inout CurlQueue<Int>,
      where isWanted: (Int) -> Bool = { _ in true }
    ) -> [Int] {
      var jobs: [Int] = []
      while let job = queue.next(after: host, where: isWanted) { jobs.append(job) }
      return jobs
    }

    @Test func moreThanTheLimitWaitInTheirOrder() {
      var queue = CurlQueue<Int>(limit: 2)
      let first = runs([1, 2, 3, 4], "a", in: &queue)
      #expect(first == [true, true, false, false])
      let rest = rest(of: "a", in: &queue)
      #expect(rest == [3, 4])
      // The other of the last two.
      let last = queue.next(after: "a") { _ in true }
      #expect(last == nil)
      let second = runs([5, 6, 7], "a", in: &queue)
      #expect(second == [true, true, false])
    }

    @Test func hostsDoNotWaitForEachOther() {
      var queue = CurlQueue<Int>(limit: 1)
      let runs = [("a", 1), ("b", 2), ("a", 3)].map { queue.add($1, to: $0) }
      #expect(runs == [true, true, false])
      let ofB = rest(of: "b", in: &queue)
      #expect(ofB == [])
      let ofA = rest(of: "a", in: &queue)
      #expect(ofA == [3])
    }

    @Test func whatIsNotWantedIsPassedOver() {
      var queue = CurlQueue<Int>(limit: 1)
      _ = runs(Array(1...6), "a", in: &queue)
      queue.forgetOne(of: "a") { ![2, 3, 5].contains($0) }
      let rest = rest(of: "a", in: &queue) { ![2, 3, 5].contains($0) }
      #expect(rest == [4, 6])
      queue.forgetOne(of: "a") { _ in true }
      let next = queue.next(after: "a") { _ in true }
      #expect(next == nil)
    }

    @Test func manyThatAreGivenUpCostLittle() {
      var queue = CurlQueue<Int>(limit: 1)
      let count = 100_000
      for job in 0...count { _ = queue.add(job, to: "a") }
      var given = 0
      let start = ContinuousClock.now
      for job in 1..<count {
        given = job
        queue.forgetOne(of: "a") { $0 > given }
      }
      let next = queue.next(after: "a") { $0 > given }
      #expect(next == count)
      #expect(ContinuousClock.now - start < .seconds(10))
    }
  }

  /// What libcurl tells about HTTP/2.
  @Suite struct CurlNotesTests {
    private func notes(_ lines: String...) -> CurlNotes {
      var notes = CurlNotes()
      for line in lines { Array(line.utf8).withUnsafeBytes { notes.add($0) } }
      return notes
    }

    @Test(arguments: [
      (
        ["Using Stream ID: 3 (easy handle 0x7f)", "recveived GOAWAY, error=0, last_stream=1"], true
      ),
      (
        ["Using Stream ID: 3 (easy handle 0x7f)", "recveived GOAWAY, error=2, last_stream=3"], false
      ),
      (
        ["[HTTP/2] [5] OPENED stream for https://h/", "received GOAWAY, error=0, last_stream=3"],
        true
      ),
      (["REFUSED_STREAM, retrying a fresh connect"], true),
      (["HTTP/2 stream 1 refused by server, try again on a new connection"], true),
      (["received GOAWAY, error=0, last_stream=0"], false),
      (["h2h3 [x: REFUSED_STREAM, retrying a fresh connect]"], false),
    ])
    func aRequestIsRefusedByTheStreamOrByItsNumber(lines: [String], isRefused: Bool) {
      var notes = CurlNotes()
      for line in lines { Array(line.utf8).withUnsafeBytes { notes.add($0) } }
      #expect(notes.isRefused == isRefused)
    }

    @Test func theConnectionsEndHasACode() {
      let notes = notes("Using Stream ID: 1 (x)", "recveived GOAWAY, error=9, last_stream=1")
      #expect(notes.goAwayCode == 9)
      #expect(notes.isHTTP2)
      #expect(!self.notes("Connected to h (127.0.0.1) port 1 (#0)").isHTTP2)
      #expect(self.notes("Downgrades to HTTP/1.1!").isDowngraded)
    }
  }
#endif
