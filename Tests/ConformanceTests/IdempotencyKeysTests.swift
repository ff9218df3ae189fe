import ConformanceIdempotencyKeys
import Foundation
import LoopbackServer
import Testing

@Suite("idempotency-keys: header fields by which a server knows a request again")
struct IdempotencyKeysTests {
  /// Fails twice, and then answers; with what it received.
  private func flaky() throws -> LoopbackServer {
    let count = Locked(0)
    return try LoopbackServer { _ in
      let number = count.withLock { count in
        count += 1
        return count
      }
      return number.isMultiple(of: 3) ? .json(#"{"amount":7}"#) : .json("{}", status: 503)
    }
  }

  private func api(_ server: LoopbackServer) -> DefaultApi {
    DefaultApi(at: server).configured { $0.retries.delay = .milliseconds(1) }
  }

  private func keys(_ server: LoopbackServer, _ name: String) -> [String?] {
    server.received.map { $0.headers[name] }
  }

  @Test("Each call makes a key, which its attempts share")
  func automatic() async throws {
    let server = try flaky()
    for _ in 1...2 {
      #expect(try await api(server).createCharge(charge: Charge(amount: 7)).amount == 7)
    }
    let keys = keys(server, "idempotency-key").compactMap { $0.flatMap { UUID(uuidString: $0) } }
    #expect(keys.count == 6)
    #expect(Set(keys[..<3]).count == 1)
    #expect(Set(keys[3...]).count == 1)
    #expect(keys[0] != keys[3])
  }

  @Test("A caller's key is the one that is sent")
  func given() async throws {
    let server = try flaky()
    _ = try await api(server).createCharge(charge: Charge(amount: 7), idempotencyKey: "order-7")
    #expect(keys(server, "idempotency-key") == ["order-7", "order-7", "order-7"])
  }

  @Test("One that a request cannot do without is made as well, for any method")
  func required() async throws {
    let server = try flaky()
    try await api(server).createRefund(xReason: "late")
    try await api(server).setLimits()
    #expect(keys(server, "x-idempotency-key")[..<3].allSatisfy { $0 != nil })
    #expect(server.received.first?.headers["x-reason"] == "late")
    #expect(keys(server, "idempotency-key")[3...].allSatisfy { $0 != nil })
  }

  @Test("Without such a field, a request that is not idempotent is sent once")
  func none() async throws {
    let server = try flaky()
    await #expect(throws: APIError.self) { try await api(server).searchCharges() }
    #expect(server.received.map(\.target) == ["/search"])
  }
}
