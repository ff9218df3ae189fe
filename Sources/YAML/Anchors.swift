/// What an alias can stand for: a node, with what it adds to the tree.
struct Subtree {
  let root: Node
  let nodeCount: Int
  /// How many collections are nested at the deepest place; 0 for a scalar.
  let height: Int
}

/// An anchor on a collection that has not ended yet.
struct OpenAnchor {
  let name: String
  fileprivate let serial: Int
}

/// The anchors of a document so far.
struct Anchors {
  private enum Target {
    case open(serial: Int)
    case closed(Subtree)
  }

  private var targets: [String: Target] = [:]
  private var lastSerial = 0

  /// Sets an anchor on a complete node. A name may be used again: an alias stands for the node that
  /// last began with its name.
  mutating func define(_ name: String, as subtree: Subtree) {
    targets[name] = .closed(subtree)
  }

  /// Sets an anchor on a collection that has just begun.
  mutating func open(_ name: String) -> OpenAnchor {
    lastSerial += 1
    targets[name] = .open(serial: lastSerial)
    return OpenAnchor(name: name, serial: lastSerial)
  }

  /// Says what the collection with an anchor has become.
  mutating func close(_ anchor: OpenAnchor, as subtree: Subtree) {
    // The name can have been used again inside the collection; then it is no longer this one's.
    guard case .open(anchor.serial) = targets[anchor.name] else { return }
    targets[anchor.name] = .closed(subtree)
  }

  func target(of name: String, at mark: Mark) throws(YAMLError) -> Subtree {
    switch targets[name] {
    case .closed(let subtree): return subtree
    case .open:
      throw YAMLError(
        "the alias '*\(name.forMessage)' stands inside the node that it stands for",
        at: mark
      )
    case nil:
      throw YAMLError(
        "the alias '*\(name.forMessage)' has no anchor of that name before it",
        at: mark
      )
    }
  }
}
