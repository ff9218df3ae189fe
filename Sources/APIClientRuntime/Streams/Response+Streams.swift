extension Response {
  /// The values of a body in which each line is a JSON text, as ``JSONLines`` reads them.
  ///
  /// - Throws: ``DecodingFailure``, with the line's number in its path, when a line is not as
  ///   documented.
  public func decodedLines<T: Decodable>() throws -> [T] {
    let lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var values: [T] = []
    for (index, line) in lines.enumerated() {
      if let value = try JSONCoding.decode(T.self, fromLine: Array(line), number: index + 1) {
        values.append(value)
      }
    }
    return values
  }
}
