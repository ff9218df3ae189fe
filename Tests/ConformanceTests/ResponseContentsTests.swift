import ConformanceResponseContents
import LoopbackServer
import Testing

@Suite("response-contents: responses in several content types, or in one that is not said")
struct ResponseContentsTests {
  private func server(_ answers: [String: (type: String, body: String)]) throws -> LoopbackServer {
    try LoopbackServer { request in
      guard let answer = answers[request.headers["accept"] ?? ""] else {
        return .json("{}", status: 406)
      }
      return .json(answer.body, contentType: answer.type)
    }
  }

  @Test("Each content type can be had, and is what is asked for")
  func orders() async throws {
    let server = try server([
      "application/json": ("application/json; charset=utf-8", #"{"id":7}"#),
      "image/*": ("image/png", "PNG"), "application/pdf": ("application/pdf", "%PDF"),
      "text/csv": ("text/csv", "id\n7\n"),
      "application/vnd.example+json; version=2": (
        "application/vnd.example+json; version=2", #"{"title":"seven"}"#
      ),
    ])
    let api = OrderApi(at: server)
    #expect(try await api.getOrder(id: 7).id == 7)
    #expect(try await api.getOrderAsImage(id: 7).collect() == Array("PNG".utf8))
    #expect(try await api.getOrderAsPDF(id: 7).collect() == Array("%PDF".utf8))
    #expect(try await api.getOrderAsCSV(id: 7) == "id\n7\n")
    #expect(try await api.getOrderAsExample(id: 7).title == "seven")
    #expect(
      server.sent == [
        Sent("GET /orders/7"), Sent("GET /orders/7", ["accept": "image/*"]),
        Sent("GET /orders/7", ["accept": "application/pdf"]),
        Sent("GET /orders/7", ["accept": "text/csv"]),
        Sent("GET /orders/7", ["accept": "application/vnd.example+json; version=2"]),
      ]
    )
  }

  @Test("Where it does not matter which, all are asked for, and each can be")
  func photos() async throws {
    let server = try server([
      "image/png, image/jpeg": ("image/jpeg", "JPEG"), "image/png": ("image/png", "PNG"),
      "image/jpeg": ("image/jpeg", "JPEG"),
    ])
    let api = OrderApi(at: server)
    #expect(try await api.getPhoto(id: 1).collect() == Array("JPEG".utf8))
    #expect(try await api.getPhotoAsPNG(id: 1).collect() == Array("PNG".utf8))
    #expect(try await api.getPhotoAsJPEG(id: 1).collect() == Array("JPEG".utf8))
  }

  @Test("JSON, text and lines of one response")
  func logs() async throws {
    let server = try server([
      "application/json": ("application/json", #"{"content":"a"}"#),
      "text/plain": ("text/plain", "a\n"),
      "application/x-ndjson": ("application/x-ndjson", "{\"line\":\"a\"}\n{\"line\":\"b\"}\n"),
    ])
    let api = OrderApi(at: server)
    #expect(try await api.getLog(id: 1).content == "a")
    #expect(try await api.getLogAsText(id: 1) == "a\n")
    var lines: [String?] = []
    for try await line in try await api.getLogAsLines(id: 1) { lines.append(line.line) }
    #expect(lines == ["a", "b"])
  }

  @Test("Another type than was asked for is an error that says so and keeps the body")
  func others() async throws {
    let server = try LoopbackServer { _ in .json("<p>Log in</p>", contentType: "text/html") }
    let api = OrderApi(at: server)
    do {
      _ = try await api.getOrderAsPDF(id: 7)
      Issue.record("no error")
    } catch {
      #expect(error.response?.text == "<p>Log in</p>")
      #expect("\(error)".contains("'text/html', and 'application/pdf' was asked for"))
    }
    do {
      _ = try await api.getOrderAsCSV(id: 7)
      Issue.record("no error")
    } catch {
      #expect(error.response?.text == "<p>Log in</p>")
    }
    do {
      _ = try await api.getOrder(id: 7)
      Issue.record("no error")
    } catch {
      #expect("\(error)".contains("'text/html', and 'application/json' was asked for"))
    }
  }

  @Test("A response of several statuses has text for each")
  func deletion() async throws {
    let server = try LoopbackServer(answering: .json("gone", contentType: "text/plain"))
    #expect(try await OrderApi(at: server).deleteOrderAsText(id: 1) == "gone")
    #expect(server.sent == [Sent("DELETE /orders/1", ["accept": "text/plain"])])
    let empty = try LoopbackServer.empty()
    #expect(try await OrderApi(at: empty).deleteOrder(id: 1) == nil)
  }

  @Test("A range is read by the type of the answer")
  func ranges() async throws {
    let answers: [String: (type: String, body: String)] = [
      "/names/a": ("text/plain;charset=UTF-8", "Ada"), "/names/b": ("application/json", #""Ada""#),
      "/names/c/since": ("text/plain", "2026-01-31"), "/names/d/note": ("text/markdown", "*x*"),
      "/names/e/file": ("application/zip", "PK"),
    ]
    let server = try LoopbackServer { request in
      guard let answer = answers[request.path] else { return .json(#"{"id":1}"#) }
      return .json(answer.body, contentType: answer.type)
    }
    let api = NameApi(at: server)
    #expect(try await api.getName(key: "a") == "Ada")
    #expect(try await api.getName(key: "b") == "Ada")
    #expect(try await api.putName(key: "a b").id == 1)
    #expect("\(try await api.getSince(key: "c"))" == "2026-01-31")
    #expect(try await api.getNote(key: "d") == "*x*")
    #expect(try await api.getFile(key: "e").collect() == Array("PK".utf8))
    #expect(
      server.sent == [
        Sent("GET /names/a", ["accept": "*/*"]), Sent("GET /names/b", ["accept": "*/*"]),
        Sent("PUT /names/a%20b", ["accept": "*/*"]), Sent("GET /names/c/since", ["accept": "*/*"]),
        Sent("GET /names/d/note", ["accept": "text/*"]),
        Sent("GET /names/e/file", ["accept": "application/*"]),
      ]
    )
  }

  @Test("An error of any type is an error with its model")
  func errors() async throws {
    let server = try LoopbackServer.json(#"{"title":"none"}"#, status: 404)
    do {
      _ = try await OrderApi(at: server).getOrder(id: 7)
      Issue.record("no error")
    } catch {
      #expect(error.body?.title == "none")
    }
  }
}
