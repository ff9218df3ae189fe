import Generation

extension Failure {
  /// The failure of a run that no client came out of.
  init(_ error: GenerationError) {
    let status: ExitStatus =
      switch error.reason {
      case .unreadableInput: .noInput
      case .unusableInput: .data
      }
    self.init(status, error.message)
  }
}

extension Failure {
  /// Does a part of a run, whose error is the program's failure.
  static func ofRun<Value>(
    _ part: () throws(GenerationError) -> Value
  ) throws(Failure) -> Value {
    do {
      return try part()
    } catch {
      throw Failure(error)
    }
  }

  /// Does a part of a run, whose error is the program's failure.
  static func ofRun<Value>(
    _ part: () async throws(GenerationError) -> Value
  ) async throws(Failure) -> Value {
    do {
      return try await part()
    } catch {
      throw Failure(error)
    }
  }
}
