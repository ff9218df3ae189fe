extension APIError {
  /// Creates an error for an answer of success that decodes, but is not what was asked for.
  ///
  /// - Parameters:
  ///   - operationID: The operation's name in the document.
  ///   - path: The place at fault, such as `$.dag_run_id`.
  ///   - message: What is wrong there.
  package init(operationID: String, undecodable path: String, _ message: String) {
    self.init(
      operationID: operationID,
      kind: .undecodable(DecodingFailure(path: path, message: message))
    )
  }
}
