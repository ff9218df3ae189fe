import ClientIR
import OpenAPI

extension OperationLowering {
  /// The responses of an operation as the document describes them.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - successes: Its successful responses.
  /// - Returns: All of them, in the order of the document.
  func responses(
    of operation: OpenAPI.Operation,
    successes: [Success]
  ) -> [Operation.Response] {
    operation.responses.map { response in
      let success = successes.first { $0.response.status == response.status }
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
        content: success.map(\.content) ?? errorContent(of: response)
      )
    }
  }

  private func errorContent(of response: Response) -> OperationResult? {
    guard let media = response.content.first else { return nil }
    guard let schema = response.jsonSchema(in: document) else {
      // The error has the response as it arrived.
      return media.kind(in: document) == .text ? .text : .bytes
    }
    return .json(errorBodies.types[schema] ?? errorBodies.type)
  }
}
