public import APIClientRuntime
import HTTPTypes

/// A transport for tests that answers each operation with what the test says, keeps what was sent, and
/// fails for what nobody expects.
///
///     let transport = ScriptedAPITransport()
///     transport.on("get_dag_run", .json(DAGRun(dagRunID: "nightly", state: .running)))
///     let api = DAGRunApi(configuration: .testing(transport))
///     …
///     #expect(transport.requests.map(\.path) == ["/dags/etl/dagRuns/nightly"])
///     try transport.checkIsDone()
public final class ScriptedAPITransport: APITransport {
  /// Answers a request.
  public typealias Handler = @Sendable (SentRequest) async throws -> TestAnswer

  private struct Script {
    /// What later requests are answered with; nil if there may be none.
    var handler: Handler?
    /// What the next requests are answered with.
    var inTurn: [TestAnswer] = []
    var isUsed = false
  }

  private struct State {
    var scripts: [String: Script] = [:]
    /// In the order in which the test names them.
    var operations: [String] = []
    var requests: [SentRequest] = []
    var unexpected: [SentRequest] = []
  }

  private let state = LockedState(State())

  /// Creates a transport that expects nothing yet.
  public init() {}

  /// Answers an operation in the same way each time.
  ///
  /// - Parameters:
  ///   - operationID: The operation's name in the document, such as `get_dag_run`.
  ///   - answer: The answer.
  public func on(_ operationID: String, _ answer: TestAnswer) {
    on(operationID) { _ in answer }
  }

  /// Answers an operation by what is asked.
  ///
  /// - Parameters:
  ///   - operationID: The operation's name in the document.
  ///   - answer: Makes the answer. What it throws, the call throws as an error of its transport.
  public func on(_ operationID: String, _ answer: @escaping Handler) {
    change(operationID) { $0.handler = answer }
  }

  /// Answers an operation once with each of several answers. A request more than that is unexpected, unless
  /// there is an answer for each time as well.
  ///
  /// - Parameters:
  ///   - operationID: The operation's name in the document.
  ///   - answers: The answers in order; they come behind those that are left of earlier ones.
  public func on(_ operationID: String, inTurn answers: TestAnswer...) {
    change(operationID) { $0.inTurn += answers }
  }

  /// What was sent, in order, unexpected requests included.
  public var requests: [SentRequest] { state.withLock { $0.requests } }

  /// What was sent for an operation, in order.
  public func requests(of operationID: String) -> [SentRequest] {
    requests.filter { $0.operationID == operationID }
  }

  /// What was sent that nobody expected.
  public var unexpectedRequests: [SentRequest] { state.withLock { $0.unexpected } }

  /// The operations with answers that nobody asked for.
  public var unusedOperations: [String] {
    state.withLock { state in
      state.operations.filter { operationID in
        state.scripts[operationID].map { !$0.isUsed || !$0.inTurn.isEmpty } ?? false
      }
    }
  }

  /// Checks that there was no unexpected request, even if the code that is tested made nothing of its
  /// error, and that no answer is left.
  ///
  /// - Throws: ``ScriptError`` otherwise.
  public func checkIsDone() throws {
    if let request = unexpectedRequests.first {
      throw ScriptError(description: "nobody expected \(request)")
    }
    guard let operationID = unusedOperations.first else { return }
    let left = state.withLock { $0.scripts[operationID]?.inTurn.count ?? 0 }
    throw ScriptError(
      description: left == 0
        ? "nobody asked for \(operationID)"
        : "\(left) of the answers to \(operationID) were not asked for"
    )
  }

  /// Answers a request.
  ///
  /// - Throws: ``ScriptError`` if nobody expects it, the error that is its answer, `CancellationError`.
  public func send(
    _ request: HTTPRequest,
    body: APIRequestBody?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody) {
    let request = try await SentRequest(request, body, options)
    return try await handler(for: request)(request).response(to: request)
  }

  private func handler(for request: SentRequest) throws -> Handler {
    try state.withLock { state in
      state.requests.append(request)
      var script = state.scripts[request.operationID] ?? Script()
      if !script.inTurn.isEmpty || script.handler != nil {
        defer { state.scripts[request.operationID] = script }
        script.isUsed = true
        guard script.inTurn.isEmpty, let handler = script.handler else {
          let answer = script.inTurn.removeFirst()
          return { _ in answer }
        }
        return handler
      }
      state.unexpected.append(request)
      let known = state.operations.isEmpty ? "none" : state.operations.joined(separator: ", ")
      throw ScriptError(
        description: script.isUsed
          ? "nobody expected one request more: \(request)"
          : "nobody expected \(request); there are answers for these operations: \(known)"
      )
    }
  }

  private func change(_ operationID: String, _ change: (inout Script) -> Void) {
    state.withLock { state in
      if !state.operations.contains(operationID) { state.operations.append(operationID) }
      change(&state.scripts[operationID, default: Script()])
    }
  }
}

/// A request that nobody expects, or an answer that nobody asks for.
public struct ScriptError: Error, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let description: String
}

extension APIConfiguration {
  /// A configuration for tests: the transport is what answers, nothing is sent again, and the server
  /// is one that is nowhere.
  ///
  /// - Parameters:
  ///   - transport: The transport.
  ///   - server: The server's URL.
  /// - Returns: The configuration.
  public static func testing(
    _ transport: any APITransport,
    server: String = "https://server.test"
  ) -> APIConfiguration {
    APIConfiguration(server: server, transport: transport, retries: .off)
  }
}
