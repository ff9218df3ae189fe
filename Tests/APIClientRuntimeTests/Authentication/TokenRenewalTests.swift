import LoopbackServer
import Testing

@testable import APIClientRuntime

/// A token that is known to end is renewed before it does.
@Suite(.timeLimit(.minutes(5))) struct TokenRenewalTests {
  /// A clock that a test sets, and a provider of the tokens t1, t2 and so on.
  private final class Scene: Sendable {
    let time = Locked(ContinuousClock.now)
    let count = Locked(0)
    let failures = Locked(0)

    struct Outage: Error {}

    func source(lifetime: Duration?) -> TokenSource {
      TokenSource(now: { self.time.withLock { $0 } }) { _ in
        let number = self.count.withLock { count in
          count += 1
          return count
        }
        if self.failures.withLock({ $0 > 0 }) {
          self.failures.withLock { $0 -= 1 }
          throw Outage()
        }
        return AccessToken("t\(number)", lifetime: lifetime)
      }
    }

    func pass(_ time: Duration) {
      self.time.withLock { $0 += time }
    }

    /// Waits until the provider was asked so often.
    func waits(for count: Int) async throws {
      while self.count.withLock({ $0 }) < count { try await Task.sleep(for: .milliseconds(2)) }
    }
  }

  @Test func callsGoOnWithTheOldTokenMeanwhile() async throws {
    let scene = Scene()
    let source = scene.source(lifetime: .seconds(100))
    #expect(try await source.token() == "t1")
    scene.pass(.seconds(79))
    #expect(try await source.token() == "t1")
    #expect(scene.count.withLock { $0 } == 1)
    scene.pass(.seconds(2))
    #expect(try await source.token() == "t1")
    try await scene.waits(for: 2)
    while try await source.token() == "t1" { try await Task.sleep(for: .milliseconds(2)) }
    #expect(try await source.token() == "t2")
    #expect(scene.count.withLock { $0 } == 2)
  }

  @Test func aMinuteIsEnoughForALongOne() async throws {
    let scene = Scene()
    let source = scene.source(lifetime: .seconds(3600))
    _ = try await source.token()
    scene.pass(.seconds(3539))
    _ = try await source.token()
    #expect(scene.count.withLock { $0 } == 1)
    scene.pass(.seconds(2))
    _ = try await source.token()
    try await scene.waits(for: 2)
  }

  @Test func oneThatHasEndedIsWaitedFor() async throws {
    let scene = Scene()
    let source = scene.source(lifetime: .seconds(100))
    #expect(try await source.token() == "t1")
    scene.pass(.seconds(100))
    #expect(try await source.token() == "t2")
  }

  @Test func aFailedRenewalHurtsNobodyWhileThereIsTime() async throws {
    let scene = Scene()
    let source = scene.source(lifetime: .seconds(100))
    _ = try await source.token()
    scene.failures.withLock { $0 = 2 }
    scene.pass(.seconds(81))
    for _ in 1...20 { #expect(try await source.token() == "t1") }
    try await scene.waits(for: 2)
    // Not each call asks again: half of the rest of the time has to pass.
    for _ in 1...20 { #expect(try await source.token() == "t1") }
    #expect(scene.count.withLock { $0 } == 2)
    scene.pass(.seconds(20))
    await #expect(throws: Scene.Outage.self) { try await source.token() }
    #expect(try await source.token() == "t4")
  }

  @Test func oneWithoutAnEndIsKept() async throws {
    let scene = Scene()
    let source = scene.source(lifetime: nil)
    _ = try await source.token()
    scene.pass(.seconds(1_000_000))
    #expect(try await source.token() == "t1")
    #expect(scene.count.withLock { $0 } == 1)
  }
}
