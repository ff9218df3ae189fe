import AirflowV1
import LoopbackServer
import Testing

/// What a call throws says what happened, without reading strings.
@Suite struct ErrorTests {
  private func failure(answer: Answer) async throws -> APIError {
    let server = try LoopbackServer(answering: answer)
    return try #require(
      await error { () async throws(APIError) in
        try await api(at: server).getDagRun(dagID: "etl", dagRunID: "nightly")
      }
    )
  }

  @Test(arguments: [400, 401, 403, 404, 409], ["application/problem+json", "application/json"])
  func aProblemIsDecodedWhateverItsContentType(status: Int, contentType: String) async throws {
    let error = try await failure(
      answer: .json(
        #"{"type": "about:blank", "title": "T", "status": \#(status), "detail": "D"}"#,
        status: status,
        contentType: contentType
      )
    )
    #expect(error.status?.code == status)
    #expect(error.body?.detail == "D")
    #expect(error.body?.status == Double(status))
    #expect(error.operationID == "get_dag_run")
    guard case .status(let kind) = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(kind.code == status)
  }

  @Test func anHTMLPageKeepsStatusHeadersAndBody() async throws {
    let page = "<html><title>Oops</title></html>"
    let error = try await failure(
      answer: .response(
        status: 500,
        headers: ["Content-Type": "text/html", "X-Request-ID": "r-1"],
        body: Array(page.utf8)
      )
    )
    #expect(error.status == .internalServerError)
    #expect(error.body == nil)
    #expect(error.response?.text == page)
    #expect(error.response?.headerFields[.contentType] == "text/html")
    #expect(
      error.description == "get_dag_run: the server answered 500 (request ID r-1): \(page)"
    )
  }

  @Test func theDescriptionIsOneLine() async throws {
    let body = String(repeating: "many\nlines ", count: 100)
    let error = try await failure(
      answer: .response(status: 599, headers: [:], body: Array(body.utf8))
    )
    #expect(error.description.hasPrefix("get_dag_run: the server answered 599: many lines many"))
    #expect(error.description.hasSuffix("…"))
    #expect(!error.description.contains("\n"))
  }

  @Test func aLoginPageWithStatus200IsNoRun() async throws {
    let error = try await failure(
      answer: .response(
        status: 200,
        headers: ["Content-Type": "text/html"],
        body: Array("<html>".utf8)
      )
    )
    guard case .undecodable = error.kind else {
      Issue.record("\(error)")
      return
    }
    #expect(error.status == .ok)
    #expect(error.response?.text == "<html>")
  }

  @Test func aBodyOfAnotherShapeNamesThePlace() async throws {
    let server = try LoopbackServer(
      answering: .json(#"{"dag_runs": [{}, {"start_date": "soon"}]}"#)
    )
    let error = await error { () async throws(APIError) in
      try await api(at: server).getDagRuns(dagID: "~")
    }
    guard case .undecodable(let failure) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.path == "$.dag_runs[1].start_date")
  }

  @Test func aServerThatIsNotThereIsATransportError() async throws {
    let api = DAGRunApi(configuration: .init(server: "http://127.0.0.1:1/api/v1"))
    let error = await error { () async throws(APIError) in
      try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
    }
    guard case .transport = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.response == nil)
  }

  @Test func aConnectionClosedWithoutAWordIsATransportError() async throws {
    let error = try await failure(answer: .hangUp)
    guard case .transport = error.kind else {
      Issue.record("\(error)")
      return
    }
  }
}
