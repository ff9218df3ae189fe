import APIClientRuntime
public import HTTPTypes

/// What a request is answered with in a test: a response, made of typed values or of bytes, or an error.
///
///     transport.on("get_dag_run", .json(DAGRun(dagRunID: "nightly", state: .running)))
///     transport.on("delete_dag_run", .empty())
///     transport.on("get_dags", .json(Problem(title: "Later"), status: .serviceUnavailable))
///     transport.on("get_config", .failure(TransportError(.unreachable, "the cable is unplugged")))
public struct TestAnswer: Sendable {
  enum Outcome: Sendable {
    case response(HTTPResponse.Status, ContentType, body: @Sendable () throws -> [[UInt8]])
    case failure(any Error)
  }

  /// The type of a body.
  enum ContentType: Sendable {
    case none
    case fixed(String)
    /// The first that the request asks for, which is what the document says.
    case asked(otherwise: String)
  }

  let outcome: Outcome
  private(set) var delay: Duration = .zero
  private(set) var fields = HTTPFields()

  /// A response with a value as JSON, written as the document says, read-only properties included.
  ///
  /// - Parameters:
  ///   - value: The value: a model, an error's body, any JSON.
  ///   - status: The status.
  ///   - contentType: The type of the body; the first that the request asks for, unless told otherwise.
  /// - Returns: The answer. If the value cannot be encoded, the call fails.
  public static func json(
    _ value: some Encodable & Sendable,
    status: HTTPResponse.Status = .ok,
    contentType: String? = nil
  ) -> TestAnswer {
    response(status, contentType, otherwise: "application/json") {
      [try JSONCoding.encode(value)]
    }
  }

  /// A response with a text.
  public static func text(
    _ text: String,
    status: HTTPResponse.Status = .ok,
    contentType: String? = nil
  ) -> TestAnswer {
    response(status, contentType, otherwise: "text/plain") { [Array(text.utf8)] }
  }

  /// A response with bytes.
  public static func bytes(
    _ bytes: [UInt8],
    status: HTTPResponse.Status = .ok,
    contentType: String? = nil
  ) -> TestAnswer {
    response(status, contentType, otherwise: "application/octet-stream") { [bytes] }
  }

  /// A response without a body.
  public static func empty(_ status: HTTPResponse.Status = .noContent) -> TestAnswer {
    TestAnswer(outcome: .response(status, .none) { [] })
  }

  /// A stream of values, one in each line, which arrive one by one.
  public static func lines(
    _ values: [some Encodable & Sendable],
    contentType: String? = nil
  ) -> TestAnswer {
    response(.ok, contentType, otherwise: "application/x-ndjson") {
      try values.map { try JSONCoding.encode($0) + [UInt8(ascii: "\n")] }
    }
  }

  /// A stream of events (HTML Living Standard, section 9.2), which arrive one by one.
  ///
  /// - Parameters:
  ///   - values: What the events have for data: a text as it stands, any other value as JSON.
  ///   - end: What ends the stream before its body does, such as `[DONE]`; nil for nothing.
  /// - Returns: The answer.
  public static func events(
    _ values: [some Encodable & Sendable],
    end: String? = nil
  ) -> TestAnswer {
    response(.ok, "text/event-stream", otherwise: "") {
      let data = try values.map { value in
        if let text = value as? String { Array(text.utf8) } else { try JSONCoding.encode(value) }
      }
      return (data + (end.map { [Array($0.utf8)] } ?? [])).map { event($0) }
    }
  }

  /// An event, each line of whose data has a field of its own.
  private static func event(_ data: [UInt8]) -> [UInt8] {
    let lineEnd = UInt8(ascii: "\n")
    let lines = data.split(separator: lineEnd, omittingEmptySubsequences: false)
    return lines.flatMap { Array("data: ".utf8) + $0 + [lineEnd] } + [lineEnd]
  }

  /// No response, but an error: a `TransportError`, or any other.
  public static func failure(_ error: any Error) -> TestAnswer {
    TestAnswer(outcome: .failure(error))
  }

  /// The answer, after a time. A call whose timeout is shorter ends before, and so does one that is
  /// cancelled.
  public func delayed(by time: Duration) -> TestAnswer {
    var answer = self
    answer.delay = time
    return answer
  }

  /// The answer with a header field more. One whose name or value no field can have is left out.
  public func withHeaderField(_ name: String, _ value: String) -> TestAnswer {
    var answer = self
    if let name = HTTPField.Name(name) {
      answer.fields.append(HTTPField(name: name, value: value))
    }
    return answer
  }

  private static func response(
    _ status: HTTPResponse.Status,
    _ contentType: String?,
    otherwise: String,
    _ body: @escaping @Sendable () throws -> [[UInt8]]
  ) -> TestAnswer {
    let type = contentType.map { ContentType.fixed($0) } ?? .asked(otherwise: otherwise)
    return TestAnswer(outcome: .response(status, type, body: body))
  }
}
