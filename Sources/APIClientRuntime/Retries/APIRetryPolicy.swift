import HTTPTypes

/// When a request is sent again that failed.
///
/// A request is when the connection failed or the server answered 429, 502, 503 or 504, and only if that
/// does no harm: its method is idempotent (RFC 9110, section 9.2.2), or it has an ``IdempotencyKey``, or the
/// server provably has not done what was asked for, because nothing was sent or the answer is 429. Between
/// attempts lies a random time, which doubles at most from one to the next ("full jitter"), so that
/// many clients do not come back at once; or the time that the server asks for in the field
/// Retry-After (RFC 9110, section 10.2.3). A budget keeps retries from adding to an outage.
///
///     let patient = api.configured { $0.retries.maximumAttempts = 6 }
///     let blunt = api.configured { $0.retries = .off }
public struct APIRetryPolicy: Sendable {
  /// How often a request is sent at most, the first time included.
  public var maximumAttempts: Int
  /// The longest time before the second attempt. It doubles with each further one.
  public var delay: Duration
  /// The longest time before any attempt.
  public var maximumDelay: Duration
  /// The longest time a server can ask for. If it asks for more, the call fails at once.
  public var maximumRetryAfter: Duration
  /// The methods of requests that may be sent again although the server may have done what they ask for.
  public var methods: Set<HTTPRequest.Method>
  /// The codes of statuses after which a request is sent again.
  public var statuses: Set<Int>
  /// How many retries a client may make within a minute while no call succeeds; each call that does adds
  /// a tenth of one.
  public var budget: Int
  /// Time and chance, which tests replace.
  package var circumstances = RetryCircumstances.real

  /// Three attempts, with at most 0.25 and 0.5 seconds before the second and the third.
  public static let standard = APIRetryPolicy()

  /// Each request is sent once.
  public static let off = APIRetryPolicy(maximumAttempts: 1)

  /// Creates a policy.
  public init(
    maximumAttempts: Int = 3,
    delay: Duration = .milliseconds(250),
    maximumDelay: Duration = .seconds(10),
    maximumRetryAfter: Duration = .seconds(60),
    methods: Set<HTTPRequest.Method> = [.get, .head, .options, .trace, .put, .delete],
    statuses: Set<Int> = [429, 502, 503, 504],
    budget: Int = 10
  ) {
    self.maximumAttempts = maximumAttempts
    self.delay = delay
    self.maximumDelay = maximumDelay
    self.maximumRetryAfter = maximumRetryAfter
    self.methods = methods
    self.statuses = statuses
    self.budget = budget
  }
}

/// Time and chance.
package struct RetryCircumstances: Sendable {
  /// Seconds since the start of 1970.
  package var now: @Sendable () -> Int64
  /// The time of a clock that nobody sets.
  package var instant: @Sendable () -> ContinuousClock.Instant
  /// A number from 0 to 1.
  package var random: @Sendable () -> Double
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    now: @escaping @Sendable () -> Int64,
    instant: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
    random: @escaping @Sendable () -> Double,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.instant = instant
    self.random = random
    self.sleep = sleep
  }

  package static let real = RetryCircumstances(
    now: { DateTime.now.secondsSince1970 },
    random: { Double.random(in: 0...1) },
    sleep: { try await Task.sleep(for: $0) }
  )
}
