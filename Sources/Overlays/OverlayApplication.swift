import Diagnostics
import JSONPath
import YAML

/// The work of applying an overlay: the tree as it is after the actions so far, and the findings.
struct OverlayApplication {
  private(set) var root: Node
  private(set) var diagnostics: [Diagnostic] = []
  private let mostSteps: Int
  /// What the updates have brought so far.
  private var growth = TreeGrowth(limits: .default)
  /// The findings of the action at hand, by place. A target may select very many nodes, and a fault of
  /// the update is the same in each.
  private var reported: Set<ReportedPlace> = []

  init(root: Node, mostSteps: Int) {
    self.root = root
    self.mostSteps = mostSteps
  }

  mutating func apply(_ action: Overlay.Action) {
    reported = []
    let selection: Selection
    do {
      var evaluation = JSONPathEvaluation(root: root, mostSteps: mostSteps)
      selection = Selection(try evaluation.locations(action.target))
    } catch {
      return report(error.message, at: action.targetMark)
    }
    guard !selection.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .overlayWithoutEffect,
          "the target \(action.targetText) matches nothing",
          at: action.mark
        )
      )
      return
    }
    if case .remove = action.change, selection.isSelected(depth: 0) {
      return report(
        "the target selects the whole document, which cannot be removed",
        at: action.targetMark
      )
    }
    root = changed(root, by: action, selection: selection, depth: 0) ?? root
  }

  /// The node as the action makes it, with all that is selected inside it, or nil to remove it.
  ///
  /// A node is changed before what is inside it, which is the order of the descendant segment. A
  /// merge moves nothing, so the places of what is selected inside stay right.
  private mutating func changed(
    _ node: Node,
    by action: Overlay.Action,
    selection: Selection,
    depth: Int
  ) -> Node? {
    var node = node
    if selection.isSelected(depth: depth) {
      switch action.change {
      case .remove: return nil
      case .update(let update): node = updated(node, with: update, by: action, depth: depth)
      case .none: break
      }
    }
    let children = selection.children(depth: depth)
    guard !children.isEmpty else { return node }

    var values: [Node?] = node.children
    for (index, selection) in children {
      guard let child = values[index] else { continue }
      values[index] = changed(child, by: action, selection: selection, depth: depth + 1)
    }
    switch node.value {
    case .scalar: return node
    case .sequence: return Node(.sequence(values.compactMap(\.self)), at: node.mark)
    case .mapping(let mapping):
      var entries: [Mapping.Entry] = []
      entries.reserveCapacity(values.count)
      for (entry, value) in zip(mapping.entries, values) {
        guard let value else { continue }
        entries.append(Mapping.Entry(key: entry.key, keyMark: entry.keyMark, value: value))
      }
      return Node(.mapping(Mapping(entries: entries)), at: node.mark)
    }
  }

  /// A selected node with the update (Action Object, `update`).
  private mutating func updated(
    _ node: Node,
    with update: Node,
    by action: Overlay.Action,
    depth: Int
  ) -> Node {
    switch (node.value, update.value) {
    case (.mapping, .mapping): return merged(node, update, key: "", depth: depth)
    case (.mapping, _):
      report(
        "the target selects a mapping, so 'update' must be one too, but this is "
          + update.kindDescription,
        at: update.mark
      )
      return node
    case (.sequence(let items), _):
      if case .sequence = update.value {
        report(
          Diagnostic(
            .overlayWithoutEffect,
            "the target selects a list, so this list becomes one item of it; to add its items, "
              + "select the mapping that holds the list",
            at: update.mark
          )
        )
      }
      guard admit(update, depth: depth + 1) else { return node }
      return Node(.sequence(items + [update]), at: node.mark)
    case (.scalar, _):
      report(
        "the target selects \(node.kindDescription) in line \(node.mark.line), but only mappings "
          + "and lists can be updated; select the mapping that holds it",
        at: action.targetMark
      )
      return node
    }
  }

  /// Merges two nodes that are under one key.
  ///
  /// "The properties in the `update` object are recursively merged with the properties in the target
  /// object with the same names; new properties are added to the target object."
  private mutating func merged(_ node: Node, _ update: Node, key: String, depth: Int) -> Node {
    switch (node.value, update.value) {
    case (.mapping(let mapping), .mapping(let changes)):
      return Node(.mapping(merged(mapping, changes, depth: depth)), at: node.mark)
    case (.sequence(let items), .sequence(let more)):
      let admitted = more.filter { admit($0, depth: depth + 1) }
      return Node(.sequence(items + admitted), at: node.mark)
    // A key without a value is compatible with everything: in an update it changes nothing, as in
    // the specification's example of a structured overlay.
    case (.mapping, .scalar(let scalar)) where scalar.value == .null: return node
    case (.sequence, .scalar(let scalar)) where scalar.value == .null: return node
    case (.scalar(let scalar), .mapping) where scalar.value == .null:
      return admit(update, depth: depth) ? update : node
    case (.scalar(let scalar), .sequence) where scalar.value == .null:
      return admit(update, depth: depth) ? update : node
    case (.scalar, .scalar): return admit(update, depth: depth) ? update : node
    default:
      report(
        "'\(key)' is \(update.kindDescription) here, but \(node.kindDescription) in the document, "
          + "in line \(node.mark.line); remove it with an action of its own first",
        at: update.mark
      )
      return node
    }
  }

  private mutating func merged(_ mapping: Mapping, _ changes: Mapping, depth: Int) -> Mapping {
    var entries = mapping.entries
    let places = KeyPlaces(of: entries)
    for change in changes.entries {
      guard let place = places[change.key] else {
        if admit(change.value, depth: depth + 1) { entries.append(change) }
        continue
      }
      let entry = entries[place]
      entries[place] = Mapping.Entry(
        key: entry.key,
        keyMark: entry.keyMark,
        value: merged(entry.value, change.value, key: entry.key, depth: depth + 1)
      )
    }
    return Mapping(entries: entries)
  }

  private mutating func admit(_ node: Node, depth: Int) -> Bool {
    if let fault = growth.add(node, depth: depth) {
      report(fault, at: node.mark)
      return false
    }
    return true
  }

  private mutating func report(_ message: String, at mark: Mark) {
    report(Diagnostic(.invalidOverlay, message, at: mark))
  }

  private mutating func report(_ finding: Diagnostic) {
    let place = ReportedPlace(mark: finding.mark, severity: finding.severity)
    if reported.insert(place).inserted { diagnostics.append(finding) }
  }
}

/// A place that has a finding. A warning there must not hide an error.
private struct ReportedPlace: Hashable {
  let mark: Mark
  let severity: Diagnostic.Severity
}

/// Where each key of a mapping is, for merging long ones.
private struct KeyPlaces {
  private let entries: [Mapping.Entry]
  private let places: [ExactText: Int]?

  init(of entries: [Mapping.Entry]) {
    self.entries = entries
    places =
      entries.count > 16
      ? Dictionary(
        zip(entries.map { ExactText($0.key) }, entries.indices),
        uniquingKeysWith: { first, _ in first }
      )
      : nil
  }

  subscript(key: String) -> Int? {
    guard let places else { return entries.firstIndex { $0.key.isExactly(key) } }
    return places[ExactText(key)]
  }
}
