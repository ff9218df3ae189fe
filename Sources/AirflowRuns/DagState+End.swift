extension DagState {
  /// Whether a run in this state has ended: `success` or `failed`.
  ///
  /// A state that the document does not list is none in which a run ends, as far as one can know: a
  /// newer server's runs are waited for until they get to one of the two.
  public var isFinal: Bool { self == .success || self == .failed }
}
