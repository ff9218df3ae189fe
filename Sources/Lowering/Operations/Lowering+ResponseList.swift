import ClientIR
import OpenAPI

extension Lowering {
  /// The responses of an operation as the document describes them.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - successes: The body of each successful response, in the order of the document.
  ///   - errorBodies: The types of error bodies.
  /// - Returns: All of them, in the order of the document.
  func responses(
    of operation: OpenAPI.Operation,
    successes: [OperationResult?],
    errorBodies: ErrorBodies
  ) -> [Operation.Response] {
    let contents = Dictionary(
      zip(operation.successes.map(\.status), successes),
      uniquingKeysWith: { first, _ in first }
    )
    return operation.responses.map { response in
      let success = contents[response.status]
      return Operation.Response(
        status: StringLiteral(response.status.text),
        isSuccess: success != nil,
        documentation: DocComment(response.description),
        headerFields: response.headers.map {
          Operation.HeaderField(
            name: StringLiteral($0.name),
            documentation: DocComment($0.description)
          )
        },
        content: success ?? errorContent(of: response, in: errorBodies)
      )
    }
  }

  private func errorContent(of response: Response, in bodies: ErrorBodies) -> OperationResult? {
    guard let media = response.content.first else { return nil }
    guard let schema = response.jsonSchema(in: document) else {
      // The error has the response as it arrived.
      return media.kind(in: document) == .text ? .text : .bytes
    }
    return .json(bodies.types[schema] ?? bodies.type)
  }
}
