import ClientIR

// Values for what callers leave out: the client's own, and the server's.
extension Comparison {
  /// Says that the client has another value for what requests always have, if it has.
  mutating func compareDefaults(
    _ old: DefaultValue?,
    _ new: DefaultValue?,
    isSent: Bool,
    _ subject: Subject,
    of owner: Subject,
    called name: Sentence
  ) {
    guard old != new else { return }
    let none = "none"
    report(
      .changed,
      subject,
      of: owner,
      breaks: .defaultChanged(from: old, isSent: isSent),
      "The default of \(name) is \(new?.text ?? none); it was \(old?.text ?? none)."
    )
  }

  /// Says that the server takes something else for what a request leaves out, if it does.
  mutating func compareServerDefaults(
    _ old: DefaultValue?,
    _ new: DefaultValue?,
    _ subject: Subject,
    of owner: Subject,
    title: Sentence
  ) {
    guard old != new else { return }
    let sentence: Sentence =
      switch (old, new) {
      case (let old?, let new?):
        "\(title): the server takes \(new.text) when it is left out; it took \(old.text)."
      case (nil, let new?):
        "\(title): the server takes \(new.text) when it is left out; the document did not say."
      case (let old?, nil):
        "\(title): the document no longer says that the server takes \(old.text) when it is left out."
      case (nil, nil): ""
      }
    report(.changed, subject, of: owner, breaks: .serverDefaultChanged, sentence)
  }
}
