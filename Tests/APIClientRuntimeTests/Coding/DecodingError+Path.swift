extension DecodingError {
  /// The keys and indices that lead to the value at fault, with dots between them.
  var path: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        .joined(separator: ".")
    @unknown default: "no path"
    }
  }
}
