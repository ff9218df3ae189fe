import ClientIR

/// The alternatives of authentication before and after.
struct AuthenticationChange {
  let old: [[Operation.SecurityRequirement]]
  let new: [[Operation.SecurityRequirement]]

  init(old: Operation, new: Operation) {
    self.old = old.authorization
    self.new = new.authorization
  }

  /// Whether there is a difference. The order of alternatives does not count.
  var isChange: Bool { Set(old.texts) != Set(new.texts) }

  /// Whether two changes are the same.
  func isSame(as other: AuthenticationChange) -> Bool {
    Set(old.texts) == Set(other.old.texts) && Set(new.texts) == Set(other.new.texts)
  }
}

extension Matching<PublishedOperation> {
  /// What changed for all of several operations in the same way.
  var sharedAuthentication: AuthenticationChange? {
    let changes = kept.map { AuthenticationChange(old: $0.old.operation, new: $0.new.operation) }
    guard changes.count > 1, let first = changes.first, first.isChange,
      changes.allSatisfy(first.isSame)
    else { return nil }
    return first
  }
}

extension Comparison {
  mutating func report(_ change: AuthenticationChange, _ words: Sentence, of owner: Subject?) {
    report(
      .changed,
      Subject(.authentication, "security"),
      of: owner,
      breaks: .authenticationChanged(change.old, change.new),
      "\(words) the authentication \(change.new.texts); it was \(change.old.texts)."
    )
  }
}

extension [[Operation.SecurityRequirement]] {
  /// The alternatives as `basic`, `key and token [read]`, `none`.
  fileprivate var texts: [String] {
    // Where a document says nothing, it asks for nothing.
    guard !isEmpty else { return ["none"] }
    return map { alternative in
      guard !alternative.isEmpty else { return "none" }
      return alternative.map { part in
        let scopes = part.scopes.map(\.value).joined(separator: ", ")
        return scopes.isEmpty ? part.scheme.value : "\(part.scheme.value) [\(scopes)]"
      }.joined(separator: " and ")
    }
  }
}
