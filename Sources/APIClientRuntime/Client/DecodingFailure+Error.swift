extension DecodingFailure {
  /// What an error that decoding threw says.
  init(_ error: any Error) {
    switch error {
    case let failure as DecodingFailure: self = failure
    case DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context):
      self.init(context.codingPath, context.debugDescription)
    case DecodingError.keyNotFound(let key, let context):
      self.init(context.codingPath + [key], "the property is missing")
    case DecodingError.valueNotFound(_, let context):
      self.init(context.codingPath, "a value is required, but this is null")
    default:
      self.init([], "\(error)")
    }
  }

  private init(_ codingPath: [any CodingKey], _ message: String) {
    path = codingPath.reduce(into: "$") { path, key in
      path += key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
    }
    self.message = message
  }
}
