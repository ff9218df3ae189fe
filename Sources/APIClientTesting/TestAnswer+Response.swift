import APIClientRuntime
import HTTPTypes

extension TestAnswer {
  /// What a transport returns for the answer.
  ///
  /// - Throws: The error that is the answer; what encoding a value throws; `CancellationError`.
  func response(to request: SentRequest) async throws -> (HTTPResponse, APIResponseBody) {
    if delay > .zero { try await Task.sleep(for: delay) }
    switch outcome {
    case .failure(let error):
      throw error
    case .response(let status, let type, let body):
      var head = HTTPResponse(status: status)
      head.headerFields[.contentType] = type.text(for: request)
      for field in fields {
        head.headerFields[field.name] = nil
      }
      for field in fields { head.headerFields.append(field) }
      let pieces = try body()
      return (
        head,
        APIResponseBody {
          var rest = pieces[...]
          return { rest.popFirst() }
        }
      )
    }
  }
}

extension TestAnswer.ContentType {
  fileprivate func text(for request: SentRequest) -> String? {
    switch self {
    case .none: return nil
    case .fixed(let type): return type
    case .asked(let otherwise):
      let asked = request.headerField("accept")?.split(separator: ",").first?.split(separator: ";")
        .first
      let type = asked?.filter { $0 != " " } ?? ""
      return type.isEmpty || type.contains("*") ? otherwise : type
    }
  }
}
