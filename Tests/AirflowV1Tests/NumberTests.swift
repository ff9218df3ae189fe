import AirflowV1
import LoopbackServer
import Testing

/// The numbers of a configuration come back as they went.
@Suite struct NumberTests {
  @Test(arguments: ["9007199254740993", "2.0", "18446744073709551615", "1e400", "-0", "0.1"])
  func aNumberIsAsExactAsItsText(number: String) async throws {
    let server = try LoopbackServer { request in
      request.method == "GET" ? .json(#"{"conf": {"n": \#(number)}}"#) : .json(runJSON)
    }
    let api = api(at: server)
    let run = try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
    _ = try await api.postDagRun(dagID: "etl", dagRun: DAGRun(conf: run.conf))
    #expect(server.received.last?.text == #"{"conf":{"n":\#(number)}}"#)
  }
}
