import Foundation
import Testing

/// A program that calls the operation of the hostile document, and reports what became of its
/// strings.
struct HostileProgram {
  struct Report: Decodable {
    let servers: [String]
    let kinds: [String]
    let operationID: String
    let path: String
    let headerNames: [String]
    let sent: String
    let answer: String
  }

  let source: String

  /// Writes a program that uses the names of generated sources, whatever they are.
  ///
  /// - Parameters:
  ///   - generated: The text of all sources.
  ///   - value: What the operation's parameters are given.
  ///   - answer: What the server answers. The thing in it is what is sent.
  /// - Throws: When the sources have no operation or no enum.
  init(generated: String, value: String, answer: Data) throws {
    let api = try #require(generated.firstMatch(of: /public struct (\S+): APIOperations/)).1
    let kind = try #require(generated.firstMatch(of: /(?m)^public struct (\S+): OpenEnum/)).1
    let function = try #require(
      generated.firstMatch(of: /public func ([^\s(]+)\(([^)]*)\) async[^>]*-> (\S+)/)
    )
    var arguments: [String] = []
    var thing: Substring = ""
    for parameter in function.2.split(separator: ",") {
      let match = try #require(parameter.firstMatch(of: /([^\s:]+)[^:]*: ([\w.`]+)/))
      let isText = match.2 == "String"
      if !isText { thing = match.2 }
      let label = match.1 == "_" ? "" : "\(match.1): "
      // A header field cannot have every character, and the runtime refuses to send others.
      let text = match.1.contains("ostile") ? "\"plain\"" : "value"
      arguments.append(label + (isText ? text : "try answerField(\(thing).self)"))
    }
    let call = "\(function.1)(\(arguments.joined(separator: ", ")))"
    source = Self.template.replacingOccurrences(of: "<API>", with: api)
      .replacingOccurrences(of: "<CALL>", with: call)
      .replacingOccurrences(of: "<KIND>", with: kind)
      .replacingOccurrences(of: "<VALUE>", with: Self.list(value.utf8))
      .replacingOccurrences(of: "<ANSWER>", with: Self.list(answer))
  }

  private static func list(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map(String.init).joined(separator: ", ")
  }

  private static let template = #"""
    import APIClientRuntime
    import HTTPTypes

    struct Recorder: APITransport {
      let status: HTTPResponse.Status
      let answer: [UInt8]
      let record: @Sendable (HTTPRequest, [UInt8]) -> Void

      func send(
        _ request: HTTPRequest,
        body: APIRequestBody?,
        options: TransportOptions
      ) async throws -> (HTTPResponse, APIResponseBody) {
        record(request, body?.bytes ?? [])
        let fields: HTTPFields = [.contentType: "application/json"]
        return (HTTPResponse(status: status, headerFields: fields), APIResponseBody(answer))
      }
    }

    final class Record: @unchecked Sendable {
      var request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: nil)
      var body: [UInt8] = []
    }

    @main struct Main {
      // As bytes, which no mistake can let out of a literal.
      static let value = String(decoding: [<VALUE>] as [UInt8], as: UTF8.self)
      static let answer: [UInt8] = [<ANSWER>]

      static func main() async throws {
        let record = Record()
        var transport = Recorder(status: .ok, answer: answer) {
          record.request = $0
          record.body = $1
        }
        var configuration = APIConfiguration(server: "http://localhost/base", transport: transport)
        let api = <API>(configuration: configuration)
        let received = try await explained { try await api.<CALL> }
        transport = Recorder(status: .internalServerError, answer: []) { _, _ in }
        configuration.transport = transport
        var operationID = ""
        do {
          _ = try await <API>(configuration: configuration).<CALL>
        } catch let error as APIError {
          operationID = error.operationID
        }
        let fields: [(String, JSONValue)] = [
          ("servers", .array(Servers.all.map { .string($0) })),
          ("kinds", .array(<KIND>.knownValues.map { .string($0.rawValue) })),
          ("operationID", .string(operationID)),
          ("path", .string(record.request.path ?? "")),
          ("headerNames", .array(record.request.headerFields.map { .string($0.name.rawName) })),
          ("sent", .string(String(decoding: record.body, as: UTF8.self))),
          ("answer", .string(String(decoding: try JSONCoding.encode(received), as: UTF8.self))),
        ]
        var report = JSONObject()
        for (name, value) in fields { report[name] = value }
        print(String(decoding: try JSONCoding.encode(report), as: UTF8.self))
      }

      /// What a call returns. An error of Swift's own would be printed up to the first NUL only.
      static func explained<T: Sendable>(
        _ call: @Sendable () async throws -> T
      ) async throws -> T {
        do {
          return try await call()
        } catch let error as APIError {
          fatalError("\(error.kind)".split(separator: "\0").joined(separator: " "))
        }
      }

      /// The part of the answer that fits a type best: the thing that is sent is the one received.
      static func answerField<T: Decodable>(_ type: T.Type) throws -> T {
        let answer = try JSONCoding.decode(
          JSONObject.self,
          from: answer
        )
        let thing = answer.first { $0.key.hasPrefix("thing") }?.value ?? .null
        return try JSONCoding.decode(type, from: try JSONCoding.encode(thing))
      }
    }
    """#
}
