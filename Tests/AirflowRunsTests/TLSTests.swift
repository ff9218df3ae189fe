import AirflowRuns
import FaultServer
import LoopbackServer
import Testing

/// Triggering and waiting, while TLS breaks.
@Suite(.timeLimit(.minutes(5))) struct TLSTests {
  /// A client that needs to trust nobody: it gets no further than a handshake.
  private func api(_ server: HandshakeFaultServer, _ time: TestTime) -> DAGRunApi {
    var configuration = APIConfiguration(server: server.url, transport: DefaultAPITransport())
    configuration.retries.circumstances = time.circumstances
    return DAGRunApi(configuration: configuration)
  }

  @Test func aServerThatBreaksOffTheHandshakeIsWaitedFor() async throws {
    let time = TestTime()
    let server = try HandshakeFaultServer(.closes)
    let api = api(server, time).configured { $0.retries = .off }
    let error = await runError { () async throws(RunError) in
      try await api.waitForEnd(dagID: "etl", dagRunID: "r", polling: time.polling)
    }
    #expect(error?.kind.name == "unreadable")
    #expect(time.delays.reduce(.zero, +) >= .seconds(300))
    #expect(server.connections == time.delays.count + 1)
  }

  @Test func aServerThatRefusesTheVersionIsNot() async throws {
    let time = TestTime()
    let server = try HandshakeFaultServer(.alert(70))
    let api = api(server, time)
    let error = await runError { () async throws(RunError) in
      try await api.waitForEnd(dagID: "etl", dagRunID: "r", polling: time.polling)
    }
    #expect(error?.kind.name == "unreadable")
    #expect(time.delays.isEmpty)
    #expect(server.connections == 1)
  }

  @Test func aHandshakeThatIsBrokenOffTriggersNothing() async throws {
    let time = TestTime()
    let server = try HandshakeFaultServer(.closes)
    let api = api(server, time)
    let error = await runError { () async throws(RunError) in try await api.trigger(dagID: "etl") }
    #expect(error?.kind.name == "notTriggered")
    #expect(time.delays == [.milliseconds(250), .milliseconds(500)])
    #expect(server.connections == 3)
  }

  /// The transports that can be told whom to trust.
  enum Trusting: CaseIterable, Sendable {
    #if os(Linux)
      case curl
    #endif
    #if AsyncHTTPClient
      case asyncHTTPClient
    #endif

    var transport: any APITransport {
      switch self {
      #if os(Linux)
        case .curl: CurlAPITransport(trustRoots: .pem(TestCertificates.root), proxies: .none)
      #endif
      #if AsyncHTTPClient
        case .asyncHTTPClient:
          AsyncHTTPClientAPITransport(trustRoots: .pem(TestCertificates.root), proxies: .none)
      #endif
      }
    }
  }

  private func api(
    _ relay: TLSRelay,
    _ tested: Trusting,
    _ time: TestTime = TestTime()
  ) -> DAGRunApi {
    var configuration = APIConfiguration(
      server: relay.url + "/api/v1",
      transport: tested.transport,
      timeout: .seconds(50)
    )
    configuration.retries.circumstances = time.circumstances
    return DAGRunApi(configuration: configuration)
  }

  @Test(
    arguments: Trusting.allCases,
    [TLSRelay.Fault.corruptsResponse, .cutsResponse, .resetsResponse]
  )
  func aRunWhoseAnswerBrokeIsFound(tested: Trusting, fault: TLSRelay.Fault) async throws {
    let airflow = try TestAirflow()
    let relay = try TLSRelay(to: airflow.url) { $0 == 0 ? fault : .none }
    let run = try await api(relay, tested).trigger(dagID: "etl")
    #expect(airflow.runIDs == [run.dagRunID])
    #expect(airflow.methods == ["POST", "GET"])
  }

  @Test(arguments: Trusting.allCases)
  func handshakesThatAreBrokenOffAreTriedAgain(tested: Trusting) async throws {
    let airflow = try TestAirflow(states: ["running", "success"])
    let relay = try TLSRelay(to: airflow.url) { $0 < 2 ? .closesInHandshake : .none }
    let time = TestTime()
    let run = try await api(relay, tested, time)
      .triggerAndWait(dagID: "etl", polling: time.polling)
    #expect(run.state == .success)
    #expect(airflow.runIDs == [run.dagRunID])
    #expect(airflow.methods == ["POST", "GET", "GET"])
  }

  @Test(arguments: Trusting.allCases)
  func aWaitOutlastsServersThatRestart(tested: Trusting) async throws {
    let airflow = try TestAirflow(
      states: ["running", "success"],
      runs: [("r", "2026-01-01T00:00:00Z")]
    )
    let relay = try TLSRelay(to: airflow.url) { $0 < 5 ? .closesInHandshake : .none }
    let api = api(relay, tested).configured { $0.retries = .off }
    let run = try await api.waitForEnd(dagID: "etl", dagRunID: "r", polling: TestTime().polling)
    #expect(run.state == .success)
    #expect(relay.connections == 6)
  }
}
