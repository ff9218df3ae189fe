extension Node {
  /// A text that no document has, with the place of what it comes from.
  package static func string(_ text: String, at mark: Mark) -> Node {
    Node(.scalar(Scalar(text, isPlain: false)), at: mark)
  }

  /// A boolean that no document has, with the place of what it comes from.
  package static func boolean(_ value: Bool, at mark: Mark) -> Node {
    Node(.scalar(Scalar(value ? "true" : "false", isPlain: true)), at: mark)
  }
}
