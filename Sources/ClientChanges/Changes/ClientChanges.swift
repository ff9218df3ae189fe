public import ClientIR

/// How a client differs from an earlier one.
public struct ClientChanges: Sendable, Hashable {
  /// The differences: those of the client as a whole, those of operations, and those of models, each
  /// in the order of the new document. What the new document has not stands behind what it followed in
  /// the old one.
  public let changes: [Change]

  /// Compares two clients. Documentation does not count.
  public init(from old: Client, to new: Client) {
    var comparison = Comparison(from: old, to: new)
    comparison.compareClients()
    comparison.compareOperations()
    comparison.compareModels()
    changes = comparison.changes
  }

  /// Whether anything breaks.
  public var isBreaking: Bool { changes.contains(where: \.isBreaking) }

  /// The changes of each operation and of each model, those of the client as a whole first, in their
  /// order.
  var sections: [(heading: Subject?, changes: [Change])] {
    var sections: [(heading: Subject?, changes: [Change])] = []
    for change in changes {
      let heading = change.heading
      if let last = sections.last, last.heading == heading {
        sections[sections.count - 1].changes.append(change)
      } else {
        sections.append((heading, [change]))
      }
    }
    return sections
  }
}

extension Change {
  /// The operation or the model that the change is reported under.
  fileprivate var heading: Subject? {
    if let owner { return owner }
    return [.operation, .model].contains(subject.kind) ? subject : nil
  }
}
