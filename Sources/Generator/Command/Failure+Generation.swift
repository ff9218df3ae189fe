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
