import APIClientRuntime
import HTTPTypes

/// A request and its answer, without secrets.
struct RecordedExchange: Sendable {
  struct Request: Sendable, Hashable {
    var operationID: String
    var method: String
    /// The path with the query.
    var target: String
    var fields: [String] = []
    var body: RecordedBody
  }

  enum Answer: Sendable {
    case response(status: Int, fields: [(name: String, value: String)], body: RecordedBody)
    case failure(TransportError.Reason, String)
  }

  var request: Request
  var answer: Answer
}

extension RecordedExchange.Request: CustomStringConvertible {
  var description: String {
    let text = String(decoding: body.bytes.prefix(200), as: UTF8.self)
    return "\(operationID): \(method) \(target)\(text.isEmpty ? "" : " \(text)")"
  }
}

extension RecordedExchange {
  /// The exchange in a file.
  var json: JSONValue {
    var request: JSONObject = [
      "operation": .string(self.request.operationID), "method": .string(self.request.method),
      "target": .string(self.request.target),
      "fields": .array(self.request.fields.map { .string($0) }),
    ]
    request["body"] = self.request.body.json
    switch answer {
    case .failure(let reason, let message):
      return [
        "request": .object(request),
        "failure": ["reason": .string(reason.rawValue), "message": .string(message)],
      ]
    case .response(let status, let fields, let body):
      var response: JSONObject = [
        "status": .number(JSONNumber(status)),
        "fields": .array(fields.map { .string("\($0.name): \($0.value)") }),
      ]
      response["body"] = body.json
      return ["request": .object(request), "response": .object(response)]
    }
  }

  init(file value: JSONValue) throws {
    guard let request = value["request"], let operationID = request["operation"]?.stringValue,
      let method = request["method"]?.stringValue, let target = request["target"]?.stringValue
    else {
      throw RecordingError(description: "an exchange of the recording has no request: \(value)")
    }
    self.request = Request(
      operationID: operationID,
      method: method,
      target: target,
      fields: request["fields"]?.arrayValue?.compactMap(\.stringValue) ?? [],
      body: try RecordedBody(file: request["body"])
    )
    if let reason = value["failure"]?["reason"]?.stringValue {
      guard let reason = TransportError.Reason(rawValue: reason) else {
        throw RecordingError(description: "there is no reason '\(reason)' of a transport's error")
      }
      answer = .failure(reason, value["failure"]?["message"]?.stringValue ?? "")
      return
    }
    guard let status = value["response"]?["status"]?.intValue, (100...999).contains(status) else {
      throw RecordingError(description: "an exchange of the recording has no response: \(value)")
    }
    let fields = value["response"]?["fields"]?.arrayValue?.compactMap(\.stringValue) ?? []
    answer = .response(
      status: status,
      fields: fields.map { field in
        let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts.dropFirst().first?.drop { $0 == " " } ?? ""))
      },
      body: try RecordedBody(file: value["response"]?["body"])
    )
  }
}

/// Why a recording cannot be read, or has no answer.
public struct RecordingError: Error, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let description: String
}
